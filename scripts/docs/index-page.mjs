import { WORDS } from './words.mjs';

const HEAD = `# 规则 / Rules

<!-- 由 npm run docs 生成；请改 rules/ 里的规则，不要改这里。 -->

每条规则一页：查什么、依据哪个文件、哪些情形不报、真实的提示。命令行里用 \`nianbao explain <规则>\` 也能看到。

One page a rule, Chinese first, English below: what it asks, its basis, when it is silent, real output.

| 规则 | 级别 | 版本 | 查什么 | What it checks |
| --- | --- | --- | --- | --- |`;

const MARKS = { recommended: '', strict: '（strict）', local: '（地方要求）' };

/** The table of all rules. */
export function indexPage(rules) {
  const rows = rules.map(({ id, level, preset, editions, title }) => {
    const name = WORDS.zh[level] + MARKS[preset];
    return `| [\`${id}\`](${id}.md) | ${name} | ${editions.join(' ')} | ${title.zh} | ${title.en} |`;
  });
  return `${[HEAD, ...rows].join('\n')}\n`;
}
