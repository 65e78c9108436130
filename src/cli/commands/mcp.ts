import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Language } from '../../rulebook/types.js';
import { MCP } from '../flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { Folders } from '../mcp/folders.js';
import type * as Serving from '../mcp/index.js';
import { parse } from '../parse.js';

/** `nianbao mcp [folder]…`: a server of tools for assistants, which start it and speak to it. */
export async function mcpCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, MCP, 'mcp');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('mcp', MCP, lang));
    return CLEAN;
  }
  const named = parsed.operands.length > 0 ? parsed.operands : ['.'];
  const folders = new Folders(named, io.cwd, io.disk);
  // A bundle of its own, which no other run needs.
  const bundle = join(io.root, 'dist', 'command', 'mcp.cjs');
  const { serve } = createRequire(bundle)(bundle) as typeof Serving;
  return serve({ args: parsed, io, lang, folders, canWrite: parsed.has('allow-write') });
}
