import { UsageError } from '../../engine/errors.js';
import { nearest } from '../../engine/nearest.js';
import type { Language } from '../../rulebook/types.js';
import { factsFor } from '../completion/facts.js';
import { COMPLETION, SHELLS, type Shell } from '../completion/flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { parse } from '../parse.js';

const SCRIPTS = {
  bash: async () => (await import('../completion/bash.js')).bashScript,
  zsh: async () => (await import('../completion/zsh.js')).zshScript,
  fish: async () => (await import('../completion/fish.js')).fishScript,
} as const;

/** `nianbao completion <shell>`: the script by which the shell completes the command line. */
export async function completionCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, COMPLETION, 'completion');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('completion', COMPLETION, lang));
    return CLEAN;
  }
  const [name = '', extra] = parsed.operands;
  const shell = SHELLS.find((each) => each === name);
  if (shell === undefined || extra !== undefined) throw unknownShell(extra ?? name);
  await io.stdout(await scriptFor(shell, lang));
  return CLEAN;
}

async function scriptFor(shell: Shell, lang: Language): Promise<string> {
  return (await SCRIPTS[shell]())(factsFor(lang));
}

function unknownShell(name: string): UsageError {
  const like = nearest(name, SHELLS);
  return new UsageError(
    {
      zh:
        name === ''
          ? '请指定命令行程序：bash、zsh 或 fish。'
          : `不能为“${name}”生成补全，只有 bash、zsh、fish。${like ? `是不是要写 ${like}？` : ''}`,
      en:
        name === ''
          ? 'Name the shell: bash, zsh or fish.'
          : `There is no completion for "${name}", only for bash, zsh and fish.${like ? ` Did you mean ${like}?` : ''}`,
    },
    {
      zh: '例如：nianbao completion bash >> ~/.bash_completion',
      en: 'Such as: nianbao completion bash >> ~/.bash_completion',
    },
  );
}
