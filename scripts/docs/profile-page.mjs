const NOTE = '<!-- 由 npm run docs 生成；请改 rules/profiles/ 里的地方要求，不要改这里。 -->';
const LEVELS = { error: '错误 / error', warning: '警告 / warning', off: '不查 / off' };

/** The page of a profile: whose it is, its sources, and what it sets. */
export function profilePage({ id, title, editions, basis, preset, deadline, rules }) {
  const facts = [
    `适用版本 / Editions：${editions.join('、')}`,
    `选用 / To choose it：\`nianbao --profile ${id}\`，或在配置里写 / or in the configuration: \`profile: ${id}\``,
    ...(preset ? [`规则范围 / Preset：${preset}`] : []),
    ...(deadline ? [`最后公布日 / Last day of publication：${deadline}`] : []),
  ];
  return `${[
    `# ${title.zh} / ${title.en}（\`${id}\`）`,
    NOTE,
    facts.map((fact) => `- ${fact}`).join('\n'),
    '## 依据 / Basis',
    basis.map(basisLine).join('\n'),
    '## 规则 / Rules',
    Object.entries(rules).map(ruleLines).join('\n'),
  ].join('\n\n')}\n`;
}

/** The table of all profiles. */
export function profilesIndex(profiles) {
  const rows = profiles.map(
    ({ id, title, basis }) =>
      `| [\`${id}\`](${id}.md) | ${title.zh} | ${title.en} | ${basis[0].document} |`,
  );
  return `${[
    '# 地方要求 / Profiles',
    '',
    NOTE,
    '',
    '全国统一格式之外，一地另加的要求；不选用就不起作用。没有读到原文的只作警告。',
    '',
    'What an authority asks for beyond the national form; nothing of it holds unless it is chosen. Where the document itself was not read, findings are warnings.',
    '',
    '| 名称 | 地方 | Place | 依据 |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n')}\n`;
}

function basisLine({ document, clause, note, source }) {
  const where = [document, clause].filter(Boolean).join('，');
  const notes = note ? [`  - ${note.zh}`, `  - ${note.en}`] : [];
  return [`- ${where}`, ...notes, `  - 来源 / Source：${source}`].join('\n');
}

function ruleLines([id, setting]) {
  const [level, options] = [setting].flat();
  const head = `- [\`${id}\`](../rules/${id}.md)：${LEVELS[level]}`;
  return [head, ...limitLines(options), ...aspectLines(options)].join('\n');
}

function limitLines({ limits = [] } = {}) {
  return limits.map(({ section, most }) => `  - \`${section}\` ≤ ${most} 字 / characters`);
}

function aspectLines({ aspects = [] } = {}) {
  return aspects.map(({ title, numbers }) => {
    const names = numbers.map(
      (number) => number.title + (number.issuer === 'government' ? '（只对政府）' : ''),
    );
    return `  - ${title}：${names.join('；')}`;
  });
}
