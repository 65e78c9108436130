import type { Language } from '../rulebook/types.js';
import { displayWidth, padEnd } from '../text/width.js';
import { GROUPS, type Flag, type Group } from './flags.js';

const COMMANDS = {
  zh: [
    ['nianbao <文件|文件夹|通配符|->…', '检查报告（.md .html .docx .txt；- 为标准输入）'],
    ['nianbao merge <结果.json>…', '合并几次检查的结果（-f json=结果.json）'],
    ['nianbao explain <规则>', '说明一条规则：依据、原因、正误示例'],
    ['nianbao rules', '列出全部规则'],
    ['nianbao print-config <文件>', '显示对某个文件生效的配置'],
    ['nianbao examples', '检查自带的示例报告'],
  ],
  en: [
    ['nianbao <file|folder|glob|->...', 'lint reports (.md .html .docx .txt; - is standard input)'],
    ['nianbao merge <results.json>...', 'join results of several runs (-f json=results.json)'],
    ['nianbao explain <rule>', 'explain a rule: basis, reason, examples'],
    ['nianbao rules', 'list all rules'],
    ['nianbao print-config <file>', 'show the configuration that holds for a file'],
    ['nianbao examples', 'lint the example reports'],
  ],
} as const;

const TEXT = {
  zh: {
    about: '检查政府信息公开工作年度报告：格式、章节、表格勾稽。离线运行，不上传任何内容。',
    usage: '用法',
    codes: '退出码',
    code: ['0 没有错误', '1 发现问题', '2 没有完成（用法、配置有误，文件读不了或找不到）'],
  },
  en: {
    about: 'Lints government information disclosure annual reports. Works offline, sends nothing.',
    usage: 'Usage',
    codes: 'Exit codes',
    code: [
      '0 no errors',
      '1 findings',
      '2 not done (usage, configuration, unreadable or missing files)',
    ],
  },
} as const;

/** The help of `nianbao` itself. */
export function generalHelp(flags: readonly Flag[], lang: Language): string {
  const text = TEXT[lang];
  const codes = text.code.map((line) => `  ${line}`).join('\n');
  return [
    text.about,
    `${text.usage}\n${table(COMMANDS[lang])}`,
    flagHelp(flags, lang),
    `${text.codes}\n${codes}`,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** The help of one command. */
export function commandHelp(name: string, flags: readonly Flag[], lang: Language): string {
  const rows = COMMANDS[lang].filter(([usage]) => usage.startsWith(`nianbao ${name}`));
  return `${TEXT[lang].usage}\n${table(rows)}\n\n${flagHelp(flags, lang)}\n`;
}

function flagHelp(flags: readonly Flag[], lang: Language): string {
  const width = Math.max(...flags.map((flag) => displayWidth(nameOf(flag))));
  const groups = Object.keys(GROUPS) as Group[];
  return groups
    .map((group) => ({ group, rows: flags.filter((flag) => flag.group === group) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ group, rows }) => {
      const lines = rows.map((flag): [string, string] => [nameOf(flag), flag.help[lang]]);
      return `${GROUPS[group][lang]}\n${table(lines, width)}`;
    })
    .join('\n\n');
}

function nameOf({ name, short, value }: Flag): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
}

function table(rows: readonly (readonly [string, string])[], least = 0): string {
  const width = Math.max(least, ...rows.map(([name]) => displayWidth(name)));
  return rows.map(([name, text]) => `  ${padEnd(name, width)}  ${text}`).join('\n');
}
