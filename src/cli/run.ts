import { lintCommand } from './commands/lint.js';
import { causeOfCode } from '../engine/disk/words.js';
import { JobError } from '../engine/errors.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import { visibleLines } from '../text/visible.js';
import { disarmed, inGithubActions } from './github-actions.js';
import { isOutputError, NOT_DONE, type ExitCode, type Io } from './io.js';
import { readPdfInThread } from './pdf.js';

type Command = (args: readonly string[], io: Io, lang: Language) => Promise<ExitCode>;

/** Every command by name, each loaded when it is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  lint: () => Promise.resolve(lintCommand),
  check: () => Promise.resolve(lintCommand),
  help: async () => (await import('./commands/help.js')).helpCommand,
  version: async () => (await import('./commands/help.js')).versionCommand,
  completion: async () => (await import('./commands/completion.js')).completionCommand,
  examples: async () => (await import('./commands/examples.js')).examplesCommand,
  merge: async () => (await import('./commands/merge.js')).mergeCommand,
  compare: async () => (await import('./commands/compare.js')).compareCommand,
  extract: async () => (await import('./commands/extract.js')).extractCommand,
  mcp: async () => (await import('./commands/mcp.js')).mcpCommand,
  lsp: async () => (await import('./commands/lsp.js')).lspCommand,
  region: async () => (await import('./commands/region.js')).regionCommand,
  explain: async () => (await import('./commands/explain.js')).explainCommand,
  init: async () => (await import('./commands/init.js')).initCommand,
  rules: async () => (await import('./commands/rules.js')).rulesCommand,
  'print-config': async () => (await import('./commands/print-config.js')).printConfigCommand,
};

/** Runs a command line. Errors that the user can mend are told in a line or two; others are thrown. */
export async function run(args: readonly string[], outside: Io): Promise<ExitCode> {
  const io: Io = { ...outside, stderr: harmless(outside) };
  const lang = languageOf(args);
  readPdfInThread(io.root);
  const [first = ''] = args;
  const isNamed = Object.hasOwn(COMMANDS, first);
  const command = await COMMANDS[isNamed ? first : 'lint']!();
  try {
    return await command(isNamed ? args.slice(1) : args, io, lang);
  } catch (error) {
    const said = isOutputError(error) ? unwritten(error.code)[lang] : undefined;
    if (said === undefined && !(error instanceof JobError)) throw error;
    await io.stderr(`nianbao: ${said ?? (error as JobError).in(lang)}\n`);
    return NOT_DONE;
  }
}

/**
 * What is said may hold names of files and words of configurations: whatever they are, no terminal and no
 * runner of workflows obeys them. Lines that are not said but drawn come from the program alone.
 */
function harmless(io: Io): Io['stderr'] {
  return (text) => {
    if (typeof text !== 'string') return io.stderr(text);
    const shown = text.startsWith('nianbao: ') ? visibleLines(text) : text;
    return io.stderr(inGithubActions(io) ? disarmed(shown) : shown);
  };
}

function unwritten(code: string): Bilingual {
  const cause = causeOfCode(code);
  return {
    zh: `结果写不出去（${cause.zh}），没有完成。`,
    en: `The results cannot be written (${cause.en}); the run is not complete.`,
  };
}

/** The language is needed even to say that the arguments are wrong. */
function languageOf(args: readonly string[]): Language {
  const index = args.indexOf('--lang');
  const value =
    index >= 0 ? args[index + 1] : args.find((each) => each.startsWith('--lang='))?.slice(7);
  return value === 'en' ? 'en' : 'zh';
}
