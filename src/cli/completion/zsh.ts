import type { Completable, CompletableCommand, CompletableFlag } from './facts.js';

/** The script for zsh: a file `_nianbao` in `$fpath`, or sourced after `compinit`. */
export function zshScript({ commands }: Completable): string {
  return [
    '#compdef nianbao',
    '_nianbao() {',
    '  local command=lint',
    '  local -a commands',
    '  commands=(',
    ...commands.map(({ name, help }) => `    ${quote(`${colons(name)}:${help}`)}`),
    '  )',
    '  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then',
    '    _describe -t commands command commands',
    '    _files',
    '    return',
    '  fi',
    '  if (( CURRENT > 2 )) && [[ -n ${(M)commands:#${words[2]}:*} ]]; then',
    '    command=$words[2]',
    '    shift words',
    '    (( CURRENT-- ))',
    '  fi',
    '  case $command in',
    ...commands.flatMap(({ name, ...command }) => [
      `    ${name})`,
      '      _arguments -S \\',
      ...argumentsOf(command)
        .map((spec) => `        ${spec}`)
        .join(' \\\n')
        .split('\n'),
      '      ;;',
    ]),
    '  esac',
    '}',
    'if [[ $funcstack[1] == _nianbao ]]; then _nianbao "$@"; else compdef _nianbao nianbao; fi',
    '',
  ].join('\n');
}

function argumentsOf({
  flags,
  operands,
}: Pick<CompletableCommand, 'flags' | 'operands'>): string[] {
  const own =
    operands === 'files'
      ? [quote('*: :_files')]
      : operands.length > 0
        ? [quote(`*: :(${operands.join(' ')})`)]
        : [];
  return [...flags.map(flagSpec), ...own];
}

function flagSpec({ name, short, help, repeatable, values }: CompletableFlag): string {
  const sign = values === undefined ? '' : '=';
  const text = `[${help.replaceAll(/[[\]]/g, '\\$&')}]${valueSpec(values)}`;
  const once = repeatable ? '*' : '';
  if (short === undefined) return quote(`${once}--${name}${sign}${text}`);
  const both = `{-${short}${sign && '+'},--${name}${sign}}`;
  return repeatable
    ? `${quote('*')}${both}${quote(text)}`
    : `${quote(`(-${short} --${name})`)}${both}${quote(text)}`;
}

function valueSpec(values: CompletableFlag['values']): string {
  if (values === undefined) return '';
  if (values === 'any') return ': : ';
  return values === 'files' ? ': :_files' : `: :(${values.join(' ')})`;
}

function colons(text: string): string {
  return text.replaceAll(':', '\\:');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
