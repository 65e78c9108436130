import { citationOf } from '../rules/formats.mjs';

const NOTE = '<!-- 由 npm run docs 生成；请改 rules/editions/ 里的版本，不要改这里。 -->';

const RELATIONS = { '=': '=', '>=': '≥', '<=': '≤' };

/**
 * The page of an edition: for which years, on what basis, its sections, and each form with its relations.
 *
 * @param {object} edition as compiled
 * @param {readonly object[]} rules
 */
export function editionPage(edition, rules) {
  const { id, title, years, basis, format, sections, topics = [], forms } = edition;
  const own = rules.filter(({ editions }) => editions.includes(id));
  const facts = [
    `适用年度 / Report years：${years.from}–${years.to ?? ''}`,
    ...(format ? [`格式文件 / Format：${citationOf(format)}`] : []),
    `规则 / Rules：${own.length}`,
  ];
  return `${[
    `# ${title.zh} / ${title.en}（\`${id}\`）`,
    NOTE,
    facts.map((fact) => `- ${fact}`).join('\n'),
    '## 依据 / Basis',
    basis
      .map(({ document, clause, note }) =>
        [`- ${[document, clause].filter(Boolean).join('，')}`, note?.zh, note?.en]
          .filter(Boolean)
          .join('；'),
      )
      .join('\n'),
    ...(sections.length > 0
      ? ['## 各部分 / Sections', sections.map(sectionLine).join('\n')]
      : ['## 应写的内容 / Contents', topics.map(topicLine).join('\n')]),
    ...forms.flatMap(formParts),
  ].join('\n\n')}\n`;
}

/** The table of all editions. */
export function editionsIndex(editions) {
  const rows = editions.map(
    ({ id, title, years, forms }) =>
      `| [\`${id}\`](${id}.md) | ${years.from}–${years.to ?? ''} | ${title.zh} | ${title.en} | ${forms.length} |`,
  );
  return `${[
    '# 版本 / Editions',
    '',
    NOTE,
    '',
    '| 版本 | 年度 | 名称 | Name | 表 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}

function sectionLine({ ordinal, title, form, id }) {
  return `${ordinal}. ${title}（\`${id}\`）${form ? `：\`${form}\`` : ''}`;
}

function topicLine({ title, optional }) {
  return `- ${title.zh} / ${title.en}${optional ? '（可以没有 / optional）' : ''}`;
}

function formParts({ name, title, blocks, identities }) {
  return [
    `## ${name.zh} / ${name.en}：${title}`,
    ...blocks.flatMap(({ columns, rows }) => [
      `列 / Columns：${columns.map(nameOf).join('；')}`,
      rows.map((row) => `- ${nameOf(row) || '（没有行标题）'}`).join('\n'),
    ]),
    ...(identities.length > 0
      ? ['### 勾稽关系 / Relations', identities.map((one) => relation(one, blocks)).join('\n')]
      : []),
  ];
}

function nameOf({ label, groups = [] }) {
  return [...groups.map((group) => group.label), label].filter(Boolean).join(' › ');
}

function relation({ left, right, relation: sign = '=', each, rule }, blocks) {
  const lines = blocks.flatMap(({ rows, columns }) => (each === 'column' ? rows : columns));
  const word = (id) => {
    const line = lines.find((one) => one.id === id);
    return line.short ?? (line.label || id);
  };
  const sum = (ids) => (ids.length === 0 ? '0' : ids.map(word).join(' + '));
  return `- ${sum(left)} ${RELATIONS[sign]} ${sum(right)}（[\`${rule}\`](../rules/${rule}.md)）`;
}
