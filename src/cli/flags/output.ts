import type { Flag } from '../flag.js';

/** Flags on what is printed, and where. */
export const OUTPUT: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    value: 'NAME[=PATH]',
    repeatable: true,
    group: 'output',
    help: {
      zh: '输出格式：stylish（默认）、html、docx（批注）、xlsx（清单）、json 等十三种；可重复，=PATH 写入文件',
      en: 'stylish (default), html, docx (comments), xlsx (list), json … (thirteen in all); repeatable, =PATH writes a file',
    },
  },
  {
    name: 'output',
    short: 'o',
    value: 'FILE',
    group: 'output',
    help: {
      zh: '结果写入文件，格式看结尾：.html .docx（批注）.xlsx（清单）.json .sarif .xml .md .txt',
      en: 'write the results to a file, its ending tells the format: .html .docx (comments) .xlsx (list) .json .sarif .xml .md .txt',
    },
  },
  {
    name: 'quiet',
    short: 'q',
    group: 'output',
    help: { zh: '只显示错误；不影响退出码', en: 'show errors only; the exit code stays the same' },
  },
  {
    name: 'verbose',
    group: 'output',
    help: {
      zh: '没有问题的报告也逐份列出',
      en: 'list the reports without findings too',
    },
  },
];
