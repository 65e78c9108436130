import type { Flag } from '../flag.js';
import { COMMON, LINT } from '../flags.js';

const SHARED = [
  'profile',
  'preset',
  'rule',
  'max-warnings',
  'exit-zero',
  'config',
  'no-config',
  'quiet',
  'verbose',
];

export const REGION: readonly Flag[] = [
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    repeatable: true,
    group: 'output',
    help: {
      zh: '各单位的表写入 .html .xlsx .csv，或把汇总填入本级空白报告 .docx；可重复',
      en: 'the table of organs as .html .xlsx .csv, or the blank report with the sums as .docx; repeatable',
    },
  },
  {
    name: 'format',
    short: 'f',
    value: 'NAME[=PATH]',
    repeatable: true,
    group: 'output',
    help: {
      zh: '改为输出全部报告的问题，格式同检查',
      en: 'print the findings of all reports instead, in a format of lint',
    },
  },
  ...LINT.filter(({ name }) => SHARED.includes(name)),
  ...COMMON,
];
