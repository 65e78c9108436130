import { LEVELS } from '../../rulebook/skeleton.js';
import type { Flag } from '../flag.js';
import { COMMON } from '../flags.js';

export const INIT: readonly Flag[] = [
  {
    name: 'report',
    value: 'YEAR',
    group: 'report',
    help: {
      zh: '生成这一年度的空白报告，不写配置文件',
      en: 'print a blank report on this year; write no configuration',
    },
  },
  {
    name: 'organ',
    value: 'NAME',
    group: 'report',
    help: {
      zh: '机关全称，如 某县财政局',
      en: 'full name of the organ',
    },
  },
  {
    name: 'level',
    value: 'LEVEL',
    choices: LEVELS,
    group: 'report',
    help: {
      zh: 'government（政府）或 department（部门）；默认按名称判断',
      en: 'government or department; by the name if not given',
    },
  },
  {
    name: 'docx',
    group: 'report',
    help: { zh: 'Word 文档，默认为 Markdown', en: 'a Word document instead of Markdown' },
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    group: 'report',
    help: {
      zh: '写入文件（已有的不覆盖）；默认送往标准输出',
      en: 'write a file (never over another one) instead of standard output',
    },
  },
  ...COMMON,
];
