import type { Flag } from './flag.js';
import { EDITION, PROFILE } from './form-flags.js';

const LANG: Flag = {
  name: 'lang',
  value: 'LANG',
  choices: ['zh', 'zh-CN', 'en'],
  group: 'other',
  help: { zh: '语言：zh（默认）或 en', en: 'language: zh (default) or en' },
};

const COLOR: Flag = {
  name: 'color',
  value: 'WHEN',
  choices: ['auto', 'always', 'never'],
  group: 'output',
  help: { zh: '颜色：auto（默认）、always、never', en: 'colour: auto (default), always, never' },
};

const HELP: Flag = {
  name: 'help',
  short: 'h',
  group: 'other',
  help: { zh: '显示帮助', en: 'show this help' },
};

/** Flags of every command. */
export const COMMON: readonly Flag[] = [COLOR, LANG, HELP];

/** Flags that change files, or show how they would be changed. */
const FIX: readonly Flag[] = [
  {
    name: 'fix',
    group: 'fix',
    help: {
      zh: '自动改正标题等，改后核对过才写回文件',
      en: 'repair headings and the like; files are written only if nothing else changes',
    },
  },
  {
    name: 'diff',
    group: 'fix',
    help: {
      zh: '只显示会怎么改（补丁），不写文件',
      en: 'show the repairs as a patch; write nothing',
    },
  },
  {
    name: 'fix-dry-run',
    group: 'fix',
    help: {
      zh: '只报告改正之后还剩的问题，不写文件',
      en: 'report what would be left after the repairs; write nothing',
    },
  },
  {
    name: 'unsafe-fixes',
    group: 'fix',
    help: {
      zh: '连同要人看过的改正（配合以上三项）',
      en: "also the repairs that need an author's eye (with one of the above)",
    },
  },
];

/** Flags on what does not count. */
const EXCEPT: readonly Flag[] = [
  {
    name: 'no-inline-config',
    group: 'except',
    help: {
      zh: '不理会报告里的例外注释',
      en: 'heed no exceptions that the reports themselves state',
    },
  },
  {
    name: 'baseline',
    value: 'FILE',
    group: 'except',
    help: {
      zh: '放过基线文件所列的原有问题，只报新问题',
      en: 'accept the findings listed in the file; report new ones only',
    },
  },
  {
    name: 'update-baseline',
    group: 'except',
    help: {
      zh: '把本次所查报告的现有问题写入基线',
      en: 'write what is found in these reports into the baseline',
    },
  },
  {
    name: 'prune-baseline',
    group: 'except',
    help: {
      zh: '从基线中删去已不存在的问题',
      en: 'take out of the baseline what is not found any more',
    },
  },
];

/** Flags for runs over many files. */
const MANY: readonly Flag[] = [
  {
    name: 'jobs',
    value: 'N',
    group: 'many',
    help: {
      zh: '线程数：auto（默认，划算时才多开）或数字',
      en: 'threads: auto (default, more where they pay) or a number',
    },
  },
  {
    name: 'cache',
    group: 'many',
    help: {
      zh: '保留结果，下次只检查有变化的文件',
      en: 'keep results; next time only what has changed is linted',
    },
  },
  {
    name: 'cache-location',
    value: 'DIR',
    group: 'many',
    help: {
      zh: '缓存文件夹；默认 node_modules/.cache/nianbao 或 .nianbaocache',
      en: 'its folder; by default node_modules/.cache/nianbao or .nianbaocache',
    },
  },
  {
    name: 'shard',
    value: 'I/N',
    group: 'many',
    help: {
      zh: '只检查 N 份中的第 I 份，结果用 nianbao merge 合并',
      en: 'lint part I of N only; join the results with nianbao merge',
    },
  },
  {
    name: 'stats',
    group: 'many',
    help: {
      zh: '结束时显示各步骤、各规则的用时',
      en: 'show at the end how long each stage and rule took',
    },
  },
];

export const LINT: readonly Flag[] = [
  EDITION,
  PROFILE,
  {
    name: 'preset',
    value: 'NAME',
    choices: ['recommended', 'strict'],
    group: 'check',
    help: {
      zh: '规则范围：recommended（默认）、strict（另查文字细节）',
      en: 'rules: recommended (default), or strict (style as well)',
    },
  },
  {
    name: 'rule',
    value: '"id: level"',
    repeatable: true,
    group: 'check',
    help: {
      zh: '调整一条规则：error、warning 或 off，可重复',
      en: 'set one rule to error, warning or off; repeatable',
    },
  },
  {
    name: 'max-warnings',
    value: 'N',
    group: 'check',
    help: { zh: '警告多于 N 个时退出码为 1', en: 'exit 1 if there are more than N warnings' },
  },
  {
    name: 'exit-zero',
    group: 'check',
    help: { zh: '有问题也以 0 退出', en: 'exit 0 even with findings' },
  },
  ...FIX,
  ...EXCEPT,
  {
    name: 'config',
    short: 'c',
    value: 'FILE',
    group: 'config',
    help: {
      zh: '配置文件；默认向上查找 nianbao.config.yaml',
      en: 'configuration; by default nianbao.config.yaml is searched upwards',
    },
  },
  {
    name: 'no-config',
    group: 'config',
    help: { zh: '不使用配置文件', en: 'use no configuration file' },
  },
  {
    name: 'ignore-pattern',
    value: 'GLOB',
    repeatable: true,
    group: 'config',
    help: {
      zh: '不检查的文件，写法同 .gitignore，可重复',
      en: 'files to leave out, as in .gitignore; repeatable',
    },
  },
  {
    name: 'format',
    short: 'f',
    value: 'NAME[=PATH]',
    repeatable: true,
    group: 'output',
    help: {
      zh: '输出格式：stylish（默认）、html、json、sarif 等十种；可重复，=PATH 写入文件',
      en: 'stylish (default), html, json, sarif … (ten in all); repeatable, =PATH writes a file',
    },
  },
  {
    name: 'quiet',
    group: 'output',
    help: { zh: '只显示错误；不影响退出码', en: 'show errors only; the exit code stays the same' },
  },
  ...MANY,
  {
    name: 'stdin-filename',
    value: 'NAME',
    group: 'input',
    help: { zh: '标准输入（-）的文件名', en: 'name of the file that comes by standard input (-)' },
  },
  {
    name: 'encoding',
    value: 'NAME',
    group: 'input',
    help: {
      zh: '文字编码，如 utf-8、gb18030；默认自动识别',
      en: 'encoding such as utf-8 or gb18030; recognised by default',
    },
  },
  {
    name: 'version',
    short: 'v',
    group: 'other',
    help: { zh: '显示版本号', en: 'show the version' },
  },
  ...COMMON,
];

/** The examples that come with the program are for reading. */
export const EXAMPLES: readonly Flag[] = LINT.filter(
  ({ group }) => group !== 'fix' && group !== 'except' && group !== 'many',
);

export const EXPLAIN: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    value: 'NAME',
    choices: ['text', 'markdown', 'json'],
    group: 'output',
    help: { zh: '输出格式：text（默认）、markdown、json', en: 'text (default), markdown or json' },
  },
  ...COMMON,
];

export const RULES: readonly Flag[] = [
  { ...EDITION, help: { zh: '只列这一版格式的规则', en: 'only the rules for this edition' } },
  {
    name: 'format',
    short: 'f',
    value: 'NAME',
    choices: ['text', 'json'],
    group: 'output',
    help: { zh: '输出格式：text（默认）、json', en: 'text (default) or json' },
  },
  ...COMMON,
];

/** `merge` prints what `lint` prints. */
export const MERGE: readonly Flag[] = [
  ...LINT.filter(({ name }) => ['max-warnings', 'exit-zero', 'format', 'quiet'].includes(name)),
  ...COMMON,
];
