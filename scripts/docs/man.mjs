import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Where the manual page stands in the project. */
export const MAN = 'man/nianbao.1';

/**
 * The manual page, in roff, made of the commands and flags that the command line itself reads.
 *
 * @param {string} root folder of the project
 * @returns {Promise<string>}
 */
export async function manPage(root) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { CATALOGUE, GROUPS } = await loadCatalogue(root);
  return [
    '.\\" Made by scripts/docs.mjs from the flags; change them there, not here.',
    `.TH NIANBAO 1 "" "nianbao-lint ${text(version)}" "User Commands"`,
    '.SH NAME',
    'nianbao \\- lint Chinese government information disclosure annual reports',
    '.SH SYNOPSIS',
    ...CATALOGUE.flatMap(({ usages }) => usages.map(({ usage }) => synopsis(usage.en))).flat(),
    '.SH DESCRIPTION',
    'Reads drafts of these reports as Word, Markdown, HTML or plain text, recognises the official edition that they',
    'must follow, and checks sections, tables, sums, years and dates, and the numbers in the prose.',
    'It works offline and sends nothing anywhere.',
    ...CATALOGUE.flatMap((command) => commandPart(command, GROUPS)),
    '.SH EXIT STATUS',
    ...STATUS.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, text(meaning)]),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([names, meaning]) => ['.TP', `.B ${names}`, text(meaning)]),
    '.SH FILES',
    ...FILES.flatMap(([names, meaning]) => ['.TP', `.I ${names}`, text(meaning)]),
    '',
  ].join('\n');
}

const STATUS = [
  ['0', 'nothing at error level, and no more warnings than --max-warnings'],
  ['1', 'findings'],
  ['2', 'the job could not be done: usage, configuration, unreadable or missing files'],
];

const ENVIRONMENT = [
  ['NO_COLOR, FORCE_COLOR', 'whether to colour, where --color does not say'],
  ['NIANBAO_DEBUG', 'if set, a defect of the program shows its stack'],
];

const FILES = [
  [
    'nianbao.config.yaml',
    'the configuration, in the folder of a report or above it; also .yml, .json, or the key "nianbao" of package.json',
  ],
  ['nianbao.exceptions.yaml', 'findings that may stay, with their reasons'],
];

/** The flags of a command, those that all commands have only with the first. */
function commandPart({ name, flags, usages }, groups) {
  const own = name === 'lint' ? flags : flags.filter(({ name: flag }) => !COMMON.has(flag));
  const title = name === 'lint' ? 'OPTIONS' : name.toUpperCase();
  const head = [`.SH ${text(title)}`];
  if (name !== 'lint') head.push(...usages.flatMap(({ help }) => [sentence(help.en)]));
  if (SAME_FLAGS.has(name)) return [...head, 'Takes the flags of linting.'];
  const parts = Object.keys(groups).map((group) => own.filter((flag) => flag.group === group));
  return [
    ...head,
    ...parts.flatMap((part, index) => {
      if (part.length === 0) return [];
      const title = Object.values(groups)[index].en;
      return [...(name === 'lint' ? [`.SS ${text(title)}`] : []), ...part.flatMap(flagPart)];
    }),
  ];
}

const COMMON = new Set(['color', 'no-color', 'lang', 'help']);
const SAME_FLAGS = new Set(['check', 'print-config', 'examples']);

function flagPart({ name, short, value, choices, help }) {
  const names = [...(short ? [`\\fB\\-${short}\\fR`] : []), `\\fB\\-\\-${text(name)}\\fR`];
  const taken = value === undefined ? '' : ` \\fI${text(value)}\\fR`;
  const list = choices && !choices.every((each) => help.en.includes(each));
  const more = list ? `; one of ${choices.join(', ')}` : '';
  return ['.TP', `${names.join(', ')}${taken}`, sentence(`${help.en}${more}`)];
}

function synopsis(usage) {
  return ['.br', `\\fBnianbao\\fR${text(usage.replace(/^nianbao/, ''))}`];
}

function sentence(words) {
  return text(`${words.charAt(0).toUpperCase()}${words.slice(1)}.`);
}

/** Text that roff takes as it is: no hyphenation at dashes, no request at the head of a line. */
function text(words) {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '...')
    .replace(/^([.'])/, '\\&$1');
}

/** The catalogue is TypeScript; it is bundled as the command is. */
async function loadCatalogue(root) {
  const {
    outputFiles: [file],
  } = await build({
    stdin: {
      contents:
        "export { CATALOGUE } from './src/cli/catalogue.ts';export { GROUPS } from './src/cli/flag.ts';",
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(file.contents).toString('base64')}`);
}
