/** Stands for the document that prescribes an edition's form: in a basis, and in the texts of blank reports. */
const FORMAT = '{format}';

/**
 * The bases of a rule, with the document of each edition's own format where `{format}` stands.
 *
 * @param {object} rule with lists of editions
 * @param {readonly object[]} editions
 */
export function withFormats(rule, editions) {
  const basis = rule.basis.flatMap((entry) => {
    if (entry.document !== FORMAT) return [entry];
    const own = editions.filter(({ id, format }) => format && coverage(entry, rule).includes(id));
    return own.map(({ id, format }) => ({ ...entry, editions: [id], document: format.number }));
  });
  return { ...rule, basis };
}

/** Editions of a basis that asks for a format and have none. */
export function withoutFormat(entry, rule, editions) {
  if (entry.document !== FORMAT) return [];
  return editions.filter(({ id, format }) => !format && coverage(entry, rule).includes(id));
}

function coverage(entry, rule) {
  return entry.editions ?? rule.editions;
}

/** `《title》（number）`, with the marks of titles inside a title. */
export function citationOf({ title, number }) {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》（${number}）`;
}
