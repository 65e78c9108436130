import type { Language } from '../rulebook/types.js';
import { displayWidth, padEnd } from '../text/width.js';
import { CATALOGUE, type CommandFacts } from './catalogue.js';
import { GROUPS, type Flag, type Group } from './flag.js';
import { largest } from '../text/lists.js';

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
    `${text.usage}\n${table(usagesOf(CATALOGUE, lang))}`,
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
  const own = CATALOGUE.filter((command) => command.name === name);
  const rows = usagesOf(own, lang);
  return `${TEXT[lang].usage}\n${table(rows)}\n\n${flagHelp(flags, lang)}\n`;
}

function usagesOf(commands: readonly CommandFacts[], lang: Language): [string, string][] {
  return commands.flatMap(({ usages }) =>
    usages.map(({ usage, help }): [string, string] => [usage[lang], help[lang]]),
  );
}

function flagHelp(flags: readonly Flag[], lang: Language): string {
  const width = largest(flags.map((flag) => displayWidth(nameOf(flag))));
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
