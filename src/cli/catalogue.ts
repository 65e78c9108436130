import type { Bilingual } from '../rulebook/types.js';
import { COMPLETION, SHELLS } from './completion/flags.js';
import { EXTRACT } from './extract/flags.js';
import type { Flag } from './flag.js';
import { COMMON, COMPARE, EXAMPLES, EXPLAIN, LINT, LSP, MCP, MERGE, RULES } from './flags.js';
import { INIT } from './init/flags.js';
import { REGION } from './region/flags.js';

/** A command as help, completion and the manual page tell of it. */
export interface CommandFacts {
  readonly name: string;
  readonly flags: readonly Flag[];
  /** What stands for the command's name and operands in help. */
  readonly usages: readonly { readonly usage: Bilingual; readonly help: Bilingual }[];
  /** What may follow it. */
  readonly operands: 'reports' | 'results' | 'rules' | 'none' | readonly string[];
}

/** What help tells of. */
const COMMAND_NAMES = [
  'lint',
  'merge',
  'compare',
  'extract',
  'region',
  'explain',
  'rules',
  'init',
  'print-config',
  'examples',
  'lsp',
  'mcp',
  'completion',
];

/** All commands, in the order of the help. */
export const CATALOGUE: readonly CommandFacts[] = [
  {
    name: 'lint',
    flags: LINT,
    operands: 'reports',
    usages: [
      {
        usage: {
          zh: 'nianbao <文件|文件夹|通配符|->…',
          en: 'nianbao <file|folder|glob|->...',
        },
        help: {
          zh: '检查报告（.docx .doc .pdf .ofd .odt .xlsx .html .md .txt 等；- 为标准输入）',
          en: 'lint reports (.docx .doc .pdf .ofd .odt .xlsx .html .md .txt …; - is standard input)',
        },
      },
    ],
  },
  {
    name: 'check',
    flags: LINT,
    operands: 'reports',
    usages: [
      {
        usage: { zh: 'nianbao check <文件>…', en: 'nianbao check <file>...' },
        help: { zh: '同上', en: 'the same' },
      },
    ],
  },
  {
    name: 'merge',
    flags: MERGE,
    operands: 'results',
    usages: [
      {
        usage: { zh: 'nianbao merge <结果.json>…', en: 'nianbao merge <results.json>...' },
        help: {
          zh: '合并几次检查的结果（-f json=结果.json）',
          en: 'join the results of several runs (-f json=results.json)',
        },
      },
    ],
  },
  {
    name: 'compare',
    flags: COMPARE,
    operands: 'results',
    usages: [
      {
        usage: {
          zh: 'nianbao compare <第一次.json> <第二次.json>',
          en: 'nianbao compare <old.json> <new.json>',
        },
        help: {
          zh: '对照前后两次结果：已改、未改、新增的问题',
          en: 'what became of the findings: mended, left, new',
        },
      },
    ],
  },
  {
    name: 'extract',
    flags: EXTRACT,
    operands: 'reports',
    usages: [
      {
        usage: {
          zh: 'nianbao extract <文件|文件夹|通配符>…',
          en: 'nianbao extract <file|folder|glob>...',
        },
        help: {
          zh: '取出表格里的数，一格一行：csv、json、xlsx',
          en: 'the cells of the forms as data, one a row: csv, json, xlsx',
        },
      },
    ],
  },
  {
    name: 'region',
    flags: REGION,
    operands: 'none',
    usages: [
      {
        usage: {
          zh: 'nianbao region <nianbao.region.yaml>',
          en: 'nianbao region <nianbao.region.yaml>',
        },
        help: {
          zh: '一个地区：谁没有报、谁逾期、各单位相加对不对',
          en: 'a region: who has not reported, who is late, whether it adds up',
        },
      },
    ],
  },
  {
    name: 'explain',
    flags: EXPLAIN,
    operands: 'rules',
    usages: [
      {
        usage: { zh: 'nianbao explain <规则>', en: 'nianbao explain <rule>' },
        help: {
          zh: '说明一条规则：依据、原因、正误示例',
          en: 'explain a rule: basis, reason, examples',
        },
      },
    ],
  },
  {
    name: 'rules',
    flags: RULES,
    operands: 'none',
    usages: [
      {
        usage: { zh: 'nianbao rules', en: 'nianbao rules' },
        help: { zh: '列出全部规则', en: 'list all rules' },
      },
    ],
  },
  {
    name: 'init',
    flags: INIT,
    operands: 'none',
    usages: [
      {
        usage: { zh: 'nianbao init', en: 'nianbao init' },
        help: { zh: '写一份带说明的配置文件', en: 'write a commented configuration' },
      },
      {
        usage: {
          zh: 'nianbao init --report <年度> --organ <机关>',
          en: 'nianbao init --report <year> --organ <name>',
        },
        help: {
          zh: '生成空白报告，数字都是 0',
          en: 'print a blank report, all figures 0',
        },
      },
    ],
  },
  {
    name: 'print-config',
    flags: LINT,
    operands: 'reports',
    usages: [
      {
        usage: { zh: 'nianbao print-config <文件>', en: 'nianbao print-config <file>' },
        help: {
          zh: '显示对某个文件生效的配置',
          en: 'show the configuration that holds for a file',
        },
      },
    ],
  },
  {
    name: 'examples',
    flags: EXAMPLES,
    operands: 'none',
    usages: [
      {
        usage: { zh: 'nianbao examples', en: 'nianbao examples' },
        help: { zh: '检查自带的示例报告', en: 'lint the example reports' },
      },
    ],
  },
  {
    name: 'lsp',
    flags: LSP,
    operands: 'none',
    usages: [
      {
        usage: { zh: 'nianbao lsp', en: 'nianbao lsp' },
        help: { zh: '语言服务器，由编辑器启动', en: 'a language server, started by editors' },
      },
    ],
  },
  {
    name: 'mcp',
    flags: MCP,
    operands: 'none',
    usages: [
      {
        usage: { zh: 'nianbao mcp [文件夹]…', en: 'nianbao mcp [folder]...' },
        help: {
          zh: 'MCP 服务，供 AI 助手调用（只读给定的文件夹）',
          en: 'tools for assistants (MCP), within the folders given',
        },
      },
    ],
  },
  {
    name: 'completion',
    flags: COMPLETION,
    operands: SHELLS,
    usages: [
      {
        usage: {
          zh: 'nianbao completion <bash|zsh|fish>',
          en: 'nianbao completion <bash|zsh|fish>',
        },
        help: {
          zh: '输出命令行补全脚本',
          en: 'print a completion script for the shell',
        },
      },
    ],
  },
  {
    name: 'help',
    flags: COMMON,
    operands: COMMAND_NAMES,
    usages: [
      {
        usage: { zh: 'nianbao help [命令]', en: 'nianbao help [command]' },
        help: { zh: '显示帮助', en: 'show this help, or that of a command' },
      },
    ],
  },
  {
    name: 'version',
    flags: COMMON,
    operands: 'none',
    usages: [
      {
        usage: { zh: 'nianbao version', en: 'nianbao version' },
        help: { zh: '显示版本号', en: 'show the version' },
      },
    ],
  },
];
