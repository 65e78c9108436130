import type { Readable, Writable } from 'node:stream';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { JobError } from '../../engine/errors.js';
import { defectText } from '../../engine/failures.js';
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
  for (const tool of TOOLS) register(server, tool, workplace);
  const ended = new Promise<void>((resolve) => void input.once('end', resolve));
  await server.connect(new StdioServerTransport(input as Readable, output as Writable));
  await ended;
  await server.close();
  return CLEAN;
}

function register(server: McpServer, tool: Tool, workplace: Workplace): void {
  const { name, title, description, input, output, readOnly, run } = tool;
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: input,
      outputSchema: output,
      annotations: { readOnlyHint: readOnly, openWorldHint: false },
    },
    async (given: Record<string, unknown>) => {
      try {
        const result = await run(given, workplace);
        return {
          content: [{ type: 'text' as const, text: JSON.stringify(result) }],
          structuredContent: result,
        };
      } catch (error) {
        return {
          isError: true,
          content: [{ type: 'text' as const, text: told(error, workplace.lang) }],
        };
      }
    },
  );
}

/** What went wrong, in words that tell the assistant what to do. */
function told(error: unknown, lang: Language): string {
  return error instanceof JobError ? error.in(lang) : defectText(error)[lang];
}
