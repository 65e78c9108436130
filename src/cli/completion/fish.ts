import type { Completable, CompletableCommand, CompletableFlag } from './facts.js';

/** The script for fish. */
export function fishScript({ commands }: Completable): string {
  const others = commands.filter(({ name }) => name !== 'lint').map(({ name }) => name);
  return [
    '# fish completion for nianbao',
    ...commands.map(
      ({ name, help }) =>
        `complete -c nianbao -n __fish_use_subcommand -a ${name} -d ${quote(help)}`,
    ),
    ...commands.flatMap((command) => {
      const condition =
        command.name === 'lint'
          ? `not __fish_seen_subcommand_from ${others.join(' ')}`
          : `__fish_seen_subcommand_from ${command.name}`;
      const head = `complete -c nianbao -n ${quote(condition)}`;
      return [...operandLines(command, head), ...command.flags.map((flag) => flagLine(flag, head))];
    }),
    '',
  ].join('\n');
}

/** `-f` keeps files away where none may follow. */
function operandLines({ operands }: CompletableCommand, head: string): string[] {
  if (operands === 'files') return [];
  return [operands.length === 0 ? `${head} -f` : `${head} -f -a ${quote(operands.join(' '))}`];
}

function flagLine({ name, short, help, values }: CompletableFlag, head: string): string {
  const letter = short === undefined ? '' : ` -s ${short}`;
  return `${head} -l ${name}${letter}${valuePart(values)} -d ${quote(help)}`;
}

function valuePart(values: CompletableFlag['values']): string {
  if (values === undefined) return '';
  if (values === 'files') return ' -r -F';
  return values === 'any' ? ' -x' : ` -x -a ${quote(values.join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
