import type { Bilingual } from '../rulebook/types.js';

/**
 * What people type who know other linters, and what to write here: a flag, a whole command line, or a sentence
 * where there is no such thing. Letters alone would mislead: `--reporter` is no `--ignore-pattern`.
 */
export const SYNONYMS: Readonly<Record<string, string | Bilingual>> = {
  // What is printed.
  reporter: '--format',
  formatter: '--format',
  'output-format': '--format',
  'message-format': '--format',
  json: '-f json',
  sarif: '-f sarif',
  html: '-f html=检查结果.html',
  'output-file': '--output',
  out: '--output',
  outfile: '--output',
  outdir: '--output',
  silent: '--quiet',
  s: '--quiet',
  'quiet-level': '--quiet',
  'errors-only': '--quiet',
  'only-errors': '--quiet',
  loud: '--verbose',
  'show-source': {
    zh: '问题所在的原文，用 -f html=检查结果.html 或 -f markdown 看。',
    en: 'To see findings in the text use -f html=results.html or -f markdown.',
  },
  'show-files': '--verbose',
  statistics: '--stats',
  timing: '--stats',
  colors: '--color',
  colour: '--color',
  'no-colour': '--no-color',
  'no-colors': '--no-color',
  language: '--lang',
  locale: '--lang',
  // What is fixed.
  'dry-run': '--fix-dry-run',
  check: '--fix-dry-run',
  'fix-only': '--fix',
  write: '--fix',
  w: '--fix',
  autofix: '--fix',
  'auto-correct': '--fix',
  correct: '--fix',
  apply: '--fix',
  unsafe: '--unsafe-fixes',
  'fix-unsafe': '--unsafe-fixes',
  'no-fix': {
    zh: '不写 --fix 就不改文件。',
    en: 'Without --fix no file is changed.',
  },
  'no-unsafe-fixes': {
    zh: '不写 --unsafe-fixes 就不做这些改动。',
    en: 'Without --unsafe-fixes these changes are not made.',
  },
  'show-fixes': '--diff',
  patch: '--diff',
  'list-different': '--diff',
  // Which rules.
  rules: 'nianbao rules',
  'print-rules': 'nianbao rules',
  'show-rules': 'nianbao rules',
  select: '--rule "<规则>: error"',
  'extend-select': '--rule "<规则>: error"',
  enable: '--rule "<规则>: error"',
  disable: '--rule "<规则>: off"',
  'extend-ignore': '--rule "<规则>: off"',
  'per-file-ignores': {
    zh: '请在 nianbao.config.yaml 里写 overrides（files 和 rules）；只放过一处问题，用 nianbao.exceptions.yaml。',
    en: 'Write overrides (files and rules) into nianbao.config.yaml; for a single finding, nianbao.exceptions.yaml.',
  },
  'extend-per-file-ignores': {
    zh: '请在 nianbao.config.yaml 里写 overrides（files 和 rules）。',
    en: 'Write overrides (files and rules) into nianbao.config.yaml.',
  },
  'ignore-rule': '--rule "<规则>: off"',
  strict: '--preset strict',
  explain: 'nianbao explain <规则>',
  // How it ends.
  'fail-on': '--max-warnings 0',
  'fail-level': '--max-warnings 0',
  'fail-on-warnings': '--max-warnings 0',
  'error-on-warnings': '--max-warnings 0',
  'warnings-as-errors': '--max-warnings 0',
  werror: '--max-warnings 0',
  'no-fail': '--exit-zero',
  'no-error': '--exit-zero',
  'soft-fail': '--exit-zero',
  'error-on-unmatched': '--error-on-skipped',
  // Which files.
  ignore: '--ignore-pattern',
  'force-exclude': {
    zh: '设置里排除的文件，直接写出文件名也不检查，不用这个选项。',
    en: 'Files that the configuration leaves out are left out though named; no flag is needed.',
  },
  'no-warn-ignored': {
    zh: '被排除的文件只在标准错误输出里说一句，不影响退出码，不用这个选项。',
    en: 'Files that are left out are only told on stderr and change no exit code; no flag is needed.',
  },
  'ignore-path': '--ignore-pattern',
  exclude: '--ignore-pattern',
  'extend-exclude': '--ignore-pattern',
  'stdin-filepath': '--stdin-filename',
  'stdin-file-path': '--stdin-filename',
  'stdin-display-name': '--stdin-filename',
  charset: '--encoding',
  ext: {
    zh: '文件夹里能读的报告都会检查，不用写扩展名；只查一种时写通配符，如 "年报/**/*.docx"。',
    en: 'All readable reports of a folder are linted; for one kind write a pattern, such as "reports/**/*.docx".',
  },
  recursive: {
    zh: '写文件夹名就会连同里面的文件夹一起检查，不用这个选项。',
    en: 'A folder is linted with all folders in it; no flag is needed.',
  },
  // Configuration.
  init: 'nianbao init',
  'print-config': 'nianbao print-config <文件>',
  'show-settings': 'nianbao print-config <文件>',
  'show-config': 'nianbao print-config <文件>',
  isolated: '--no-config',
  'no-eslintrc': '--no-config',
  'no-config-lookup': '--no-config',
  'config-file': '--config',
  rcfile: '--config',
  'ignore-noqa': '--no-inline-config',
  'disable-noqa': '--no-inline-config',
  'report-unused-disable-directives': {
    zh: '用不着的例外总会作为 exceptions 警告报告，不用这个选项。',
    en: 'Exceptions that are not needed are always told as warnings of the id exceptions; no flag is needed.',
  },
  'add-noqa': '--baseline <文件> --update-baseline',
  'suppress-all': '--baseline <文件> --update-baseline',
  'suppressions-location': '--baseline',
  'prune-suppressions': '--prune-baseline',
  'generate-baseline': '--baseline <文件> --update-baseline',
  // Runs over many files, and the program itself.
  j: '--jobs',
  n: '--jobs',
  threads: '--jobs',
  concurrency: '--jobs',
  parallel: '--jobs',
  workers: '--jobs',
  'cache-file': '--cache-location',
  'cache-dir': '--cache-location',
  'no-cache': {
    zh: '不写 --cache 就不用缓存。',
    en: 'There is no cache without --cache.',
  },
  debug: {
    zh: '查程序本身的毛病时，设环境变量 NIANBAO_DEBUG=1；看每份报告的结果用 --verbose。',
    en: 'For defects of the program set NIANBAO_DEBUG=1 in the environment; --verbose lists every report.',
  },
};

/** The same for what is typed in the place of a command, or of a file. */
export const COMMAND_SYNONYMS: Readonly<Record<string, string>> = {
  fix: 'nianbao --fix <文件>',
  format: 'nianbao --fix <文件>',
  diff: 'nianbao --diff <文件>',
  watch: 'nianbao --watch <文件>',
  run: 'nianbao <文件>',
  list: 'nianbao rules',
  'list-rules': 'nianbao rules',
  rule: 'nianbao explain <规则>',
  config: 'nianbao print-config <文件>',
  new: 'nianbao init',
  create: 'nianbao init',
  template: 'nianbao init --report <年度> --organ <机关>',
  join: 'nianbao merge <结果.json>',
};

/** A command line of the tables in English. */
export function inEnglish(line: string): string {
  const words = Object.entries({
    '<规则>': '<rule>',
    '<文件>': '<file>',
    '<年度>': '<year>',
    '<机关>': '<name>',
    '<结果.json>': '<results.json>',
    检查结果: 'results',
  });
  return words.reduce((text, [zh, en]) => text.replaceAll(zh, en), line);
}
