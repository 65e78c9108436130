import type { Flag } from '../flag.js';
import { COMMON, LINT } from '../flags.js';
import { EDITION } from '../form-flags.js';

export const DATA_FORMATS = ['csv', 'json', 'xlsx'] as const;

export type DataFormat = (typeof DATA_FORMATS)[number];

const SHARED = ['config', 'no-config', 'ignore-pattern', 'encoding'];

export const EXTRACT: readonly Flag[] = [
  { ...EDITION, help: { zh: '按哪一年的格式认表', en: 'the edition whose forms are read' } },
  {
    name: 'format',
    short: 'f',
    value: 'NAME',
    choices: DATA_FORMATS,
    group: 'output',
    help: {
      zh: '数据格式：csv（默认）、json、xlsx；不写时看 -o 的结尾',
      en: 'csv (default), json or xlsx; by the ending of -o if not given',
    },
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    group: 'output',
    help: {
      zh: '写入文件；默认送往标准输出',
      en: 'write a file instead of standard output',
    },
  },
  {
    name: 'shard',
    value: 'I/N',
    group: 'many',
    help: {
      zh: '只取 N 份中的第 I 份文件',
      en: 'extract part I of N of the files only',
    },
  },
  ...LINT.filter(({ name }) => SHARED.includes(name)),
  ...COMMON,
];
