import { createRequire } from 'node:module';
import { join } from 'node:path';
import { UsageError } from '../../engine/errors.js';
import type { Language } from '../../rulebook/types.js';
import { LSP } from '../flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import type * as Serving from '../lsp/index.js';
import { parse } from '../parse.js';

/** `nianbao lsp`: a language server, which editors start and speak to. */
export async function lspCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, LSP, 'lsp');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('lsp', LSP, lang));
    return CLEAN;
  }
  const [operand] = parsed.operands;
  if (operand !== undefined) throw takesNoFiles(operand);
  // A bundle of its own: what speaks to editors weighs as much as all the rest, and no other run needs it.
  const bundle = join(io.root, 'dist', 'command', 'lsp.cjs');
  const { serve } = createRequire(bundle)(bundle) as typeof Serving;
  return serve({ args: parsed, io, lang });
}

function takesNoFiles(operand: string): UsageError {
  return new UsageError(
    {
      zh: `nianbao lsp 由编辑器启动，后面不写文件，现为“${operand}”。`,
      en: `nianbao lsp is started by an editor and takes no files, such as "${operand}".`,
    },
    {
      zh: `要检查文件，请写 nianbao ${operand}。`,
      en: `To lint a file: nianbao ${operand}`,
    },
  );
}
