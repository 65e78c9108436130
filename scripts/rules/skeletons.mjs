import { citationOf } from './formats.mjs';

/**
 * The texts of the blank report of each edition that prescribes sections: its own, or those of the edition before
 * it. `{format}` becomes the title and number of the edition's own document.
 *
 * @param {import('./source.mjs').Source[]} skeletons
 * @param {import('./source.mjs').Source[]} editions the oldest first
 * @returns {{ skeletons: Record<string, object>, problems: string[] }}
 */
export function inherit(skeletons, editions) {
  const found = {};
  const problems = [];
  let latest;
  for (const { file, data: edition } of editions) {
    latest = skeletons.find(({ data }) => data.id === edition.id) ?? latest;
    if (latest === undefined || edition.sections.length === 0) continue;
    const own = `rules/skeleton/${edition.id}.yaml`;
    const faults = faultsOf(latest.data, edition);
    const place = latest.place([], 'sections');
    problems.push(
      ...faults.map((fault) =>
        latest.data.id === edition.id
          ? `${latest.file}:${place.line}:${place.column} ${fault}`
          : `${file}:1:1 空白报告沿用 ${latest.file} 的文字，但${fault}；请另写 ${own}`,
      ),
    );
    found[edition.id] = { ...withFormat(latest.data, edition), id: edition.id };
  }
  return { skeletons: found, problems };
}

/** A blank report has a text or a form in each section of its edition, and no other sections. */
function faultsOf({ sections, ...rest }, edition) {
  const strange = Object.keys(sections).filter(
    (name) => !edition.sections.some(({ id }) => id === name),
  );
  const lacking = edition.sections.filter(
    ({ id, form }) => form === undefined && !sections[id]?.some(({ text }) => text !== undefined),
  );
  return [
    ...strange.map((name) => `版本 ${edition.id} 没有 “${name}” 这一部分`),
    ...lacking.map(({ id }) => `缺少 “${id}” 这一部分的文字`),
    ...(edition.format === undefined && JSON.stringify(rest).includes('{format}')
      ? [`版本 ${edition.id} 没有写明 format，{format} 无从填写`]
      : []),
  ];
}

function withFormat(skeleton, { format }) {
  if (format === undefined) return skeleton;
  const preface = skeleton.preface.map((paragraph) => ({
    ...paragraph,
    ...(paragraph.text && { text: paragraph.text.replaceAll('{format}', citationOf(format)) }),
  }));
  return { ...skeleton, preface };
}
