import { folded } from './cross-check-form.mjs';

/**
 * The labels by which a drafted table is known to follow an edition: those that its file names (`signatures`), and
 * where these do not tell it from another edition, the labels that stand in its forms alone. A label that tells
 * any edition counts for every edition that has it, so that what two of them share tells neither.
 *
 * @param {import('./source.mjs').Source[]} editions
 * @returns {{ telling: Map<string, string[]>, notes: string[] }} labels by edition, and which editions only the
 *   year can tell apart
 */
export function tellApart(editions) {
  const known = editions.map(({ data }) => ({
    id: data.id,
    named: data.signatures ?? [],
    labels: labelsOf(data),
  }));
  const derived = known.map((edition) =>
    known.flatMap((other) =>
      other === edition || edition.named.some((label) => !has(other, label))
        ? []
        : edition.labels.filter((label) => !has(other, label)),
    ),
  );
  const all = [...new Set([...known.flatMap(({ named }) => named), ...derived.flat()])];
  const telling = new Map(
    known.map((edition) => [
      edition.id,
      all.filter((label) => edition.named.includes(label) || has(edition, label)),
    ]),
  );
  return { telling, notes: alike(telling) };
}

function alike(telling) {
  const pairs = [...telling].flatMap(([id, labels], index) =>
    [...telling]
      .slice(index + 1)
      .filter(([, others]) => !differ(labels, others) || !differ(others, labels))
      .map(([other]) => [id, other]),
  );
  return pairs.map(
    ([id, other]) => `${id} 版与 ${other} 版的表格没有互不相同的标签，只能按报告年度区分`,
  );
}

function differ(labels, others) {
  return labels.some((label) => !others.includes(label));
}

/** Whether a form of the edition, or the names that it gives itself, has the label, whole or as a part of one. */
function has({ named, labels }, label) {
  const wanted = folded(label);
  return named.includes(label) || labels.some((one) => folded(one).includes(wanted));
}

/** What rows and columns of the forms are officially called. */
function labelsOf({ forms }) {
  const blocks = forms.flatMap((form) => form.blocks);
  const lines = blocks.flatMap(({ rows, columns }) => [...rows, ...columns]);
  return [...new Set(lines.map(({ label }) => label).filter((label) => label.length >= LEAST))];
}

/** A shorter label may stand inside many others. */
const LEAST = 4;
