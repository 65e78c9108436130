import type { Flag } from './flag.js';
import { COMMON } from './flags/common.js';
import { EXCEPT } from './flags/except.js';
import { FIX } from './flags/fix.js';
import { INPUT } from './flags/input.js';
import { MANY } from './flags/many.js';
import { OUTPUT } from './flags/output.js';
import { EDITION, PROFILE } from './form-flags.js';

export { COMMON };

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
  {
    name: 'error-on-skipped',
    group: 'check',
    help: {
      zh: '文件夹里有读不了的文件（.doc、.wps 等）时以 2 退出',
      en: 'exit 2 if folders hold files that cannot be read (.doc, .wps …)',
    },
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
  ...OUTPUT,
  ...MANY,
  ...INPUT,
  {
    name: 'list-rules',
    group: 'other',
    help: { zh: '列出全部规则，同 nianbao rules', en: 'list all rules, as nianbao rules does' },
  },
  {
    name: 'version',
    short: 'v',
    otherShort: 'V',
    group: 'other',
    help: { zh: '显示版本号', en: 'show the version' },
  },
  ...COMMON,
];

/** The examples that come with the program are for reading. */
export const EXAMPLES: readonly Flag[] = LINT.filter(
  ({ name, group }) =>
    !['fix', 'except', 'many', 'input'].includes(group) &&
    !['error-on-skipped', 'list-rules'].includes(name),
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

const MERGED = ['max-warnings', 'exit-zero', 'format', 'output', 'quiet', 'verbose'];

/** `merge` prints what `lint` prints. */
export const MERGE: readonly Flag[] = [
  {
    name: 'allow-missing-parts',
    group: 'many',
    help: {
      zh: '缺少几份（--shard）也合并，并说明缺哪几份',
      en: 'merge though parts (--shard) are missing, and say which',
    },
  },
  ...LINT.filter(({ name }) => MERGED.includes(name)),
  ...COMMON,
];

export const COMPARE: readonly Flag[] = [
  ...LINT.filter(({ name }) => name === 'exit-zero'),
  {
    name: 'format',
    short: 'f',
    value: 'NAME',
    choices: ['text', 'json'],
    group: 'output',
    help: { zh: '输出格式：text（默认）、json', en: 'text (default) or json' },
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    group: 'output',
    help: {
      zh: '写入文件；以 .json 结尾的写成 json',
      en: 'write a file; json where it ends in .json',
    },
  },
  ...COMMON,
];

/** What settles how a report is linted, wherever it is. */
const SETTLED = ['edition', 'profile', 'preset', 'rule', 'config', 'no-config', 'no-inline-config'];

/** Editors start the server with `--stdio` from habit; there is no other way to speak to it. */
export const LSP: readonly Flag[] = [
  {
    name: 'stdio',
    group: 'many',
    help: {
      zh: '通过标准输入输出与编辑器通信（默认就是，写不写都行）',
      en: 'speak by standard input and output (as it always does)',
    },
  },
  ...LINT.filter(({ name }) => SETTLED.includes(name)),
  ...COMMON,
];

export const MCP: readonly Flag[] = [
  {
    name: 'allow-write',
    group: 'many',
    help: {
      zh: '允许写文件：改正、新建空白报告（默认什么也不写）',
      en: 'let fixes and blank reports be written (nothing is without it)',
    },
  },
  ...LINT.filter(({ name }) => SETTLED.includes(name)),
  ...COMMON,
];
