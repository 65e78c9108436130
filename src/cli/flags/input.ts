import type { Flag } from '../flag.js';

/** Flags on what comes in. */
export const INPUT: readonly Flag[] = [
  {
    name: 'previous',
    value: 'PATH',
    repeatable: true,
    group: 'input',
    help: {
      zh: '上一年的报告（文件或文件夹），与它对照，可重复',
      en: "last year's report (a file or a folder) to hold it against; repeatable",
    },
  },
  {
    name: 'stdin',
    group: 'input',
    help: { zh: '检查标准输入，同 -', en: 'lint standard input, as - does' },
  },
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
];
