import type { Completable, CompletableCommand, CompletableFlag } from './facts.js';

/** The script for bash, 3.2 or later; bash shows no descriptions. */
export function bashScript({ commands }: Completable): string {
  const names = commands.map(({ name }) => name);
  return [
    '# bash completion for nianbao',
    '# shellcheck shell=bash disable=SC2207',
    '_nianbao() {',
    "  local IFS=$'\\n' cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=lint",
    '  COMPREPLY=()',
    '  # bash takes --flag=value for three words.',
    '  if [[ $cur == = ]]; then cur=',
    '  elif [[ $prev == = ]]; then prev=${COMP_WORDS[COMP_CWORD-2]}',
    '  fi',
    '  if ((COMP_CWORD > 1)); then',
    '    case ${COMP_WORDS[1]} in',
    `      ${names.join('|')}) command=\${COMP_WORDS[1]} ;;`,
    '    esac',
    '  fi',
    '  case $command in',
    ...commands.flatMap((command) => [
      `    ${command.name})`,
      ...commandLines(command).map((line) => `      ${line}`),
      '      ;;',
    ]),
    '  esac',
    '  if ((COMP_CWORD == 1)) && [[ $cur != -* ]]; then',
    `    COMPREPLY+=(${words(names)})`,
    '  fi',
    '}',
    'complete -o filenames -F _nianbao nianbao',
    '',
  ].join('\n');
}

function commandLines({ flags, operands }: CompletableCommand): string[] {
  const valued = flags.filter(({ values }) => values !== undefined);
  return [
    'case $prev in',
    ...valued.map((flag) => `  ${patternOf(flag)}) ${valueLine(flag)}return ;;`),
    'esac',
    'case $cur in',
    `  -*) COMPREPLY=(${words(flags.map(({ name }) => `--${name}`))}) ;;`,
    `  *) COMPREPLY=(${operands === 'files' ? FILES : words(operands)}) ;;`,
    'esac',
  ];
}

function valueLine({ values }: CompletableFlag): string {
  if (values === 'any' || values === undefined) return '';
  return `COMPREPLY=(${values === 'files' ? FILES : words(values)}); `;
}

function patternOf({ name, short }: CompletableFlag): string {
  return short === undefined ? `--${name}` : `-${short}|--${name}`;
}

const FILES = '$(compgen -f -- "$cur")';

/** Words are parted by line ends, since file names have spaces. */
function words(list: readonly string[]): string {
  return list.length === 0 ? '' : `$(compgen -W $'${list.join('\\n')}' -- "$cur")`;
}
