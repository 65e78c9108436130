import type { Readable, Writable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { isJobError } from '../../engine/errors.js';
import { CallToolRequestSchema, type CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { defectText } from '../../engine/failures.js';
import { inputOf, toolNamed } from './arguments.js';
import { CLEAN, type ExitCode } from '../io.js';
import type { Language } from '../../rulebook/types.js';
import { TOOLS, type Tool, type Workplace } from './tools.js';

const INSTRUCTIONS =
  '检查政府信息公开工作年度报告。先 lint_report，按 findings 逐条改；数字只有起草人知道，不要编造；改完再检查一遍，直到没有 error。';

/** Serves an assistant on the streams of the process, until it goes away. */
export async function serve(workplace: Workplace): Promise<ExitCode> {
  const { input, output } = workplace.io.streams();
  const server = new McpServer(
    { name: 'nianbao', version: workplace.io.version },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of TOOLS) register(server, tool);
  // The library would tell wrong arguments in the words of its validator; here they are told as everything else is.
  server.server.setRequestHandler(CallToolRequestSchema, ({ params }) => answer(params, workplace));
  const ended = new Promise<void>((resolve) => void input.once('end', resolve));
  await server.connect(new StdioServerTransport(input as Readable, output as Writable));
  await ended;
  await server.close();
  return CLEAN;
}

/** Tells what a tool takes and gives. Calls are answered by {@link answer}. */
function register(server: McpServer, tool: Tool): void {
  const { name, title, description, input, output, readOnly } = tool;
  const annotations = { readOnlyHint: readOnly, openWorldHint: false };
  server.registerTool(
    name,
    { title, description, inputSchema: input, outputSchema: output, annotations },
    () => ({ content: [] }),
  );
}

async function answer(
  { name, arguments: given }: { readonly name: string; readonly arguments?: unknown },
  workplace: Workplace,
): Promise<CallToolResult> {
  try {
    const tool = toolNamed(name, TOOLS);
    const result = await tool.run(inputOf(tool, given), workplace);
    return { content: [{ type: 'text', text: JSON.stringify(result) }], structuredContent: result };
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: told(error, workplace.lang) }] };
  }
}

/** What went wrong, in words that tell the assistant what to do. */
function told(error: unknown, lang: Language): string {
  return isJobError(error) ? error.in(lang) : defectText(error)[lang];
}
