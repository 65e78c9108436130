/**
 * Checks a form of an edition: unique ids and labels, identities over cells that exist.
 *
 * @param {object} form of an edition that has passed its schema
 * @param {(string | number)[]} path of the form in its file
 * @param {(path: (string | number)[], text: string) => void} say
 */
export function checkForm(form, path, say) {
  const blocksOfRow = new Map();
  const labels = new Map();
  const blocks = new Set();
  form.blocks.forEach((block, index) => {
    const here = [...path, 'blocks', index];
    if (blocks.has(block.id)) say(here, `块 “${block.id}” 重复`);
    blocks.add(block.id);
    const columns = new Set();
    const columnLabels = new Map();
    block.columns.forEach((column, at) => {
      if (columns.has(column.id)) say([...here, 'columns', at], `列 “${column.id}” 重复`);
      columns.add(column.id);
      claim(columnLabels, column, headOf(column), [...here, 'columns', at], say);
    });
    block.rows.forEach((row, at) => {
      const spot = [...here, 'rows', at];
      if (blocksOfRow.has(row.id)) say(spot, `行 “${row.id}” 重复`);
      blocksOfRow.set(row.id, { row, columns });
      if (row.parent !== undefined && !blocksOfRow.has(row.parent)) {
        say([...spot, 'parent'], `上级行 “${row.parent}” 不存在，或排在本行之后`);
      }
      claim(labels, row, row.parent ?? '', spot, say);
    });
  });
  form.identities.forEach((identity, index) => {
    const here = [...path, 'identities', index];
    if (form.identities.findIndex((other) => other.id === identity.id) < index) {
      say(here, `关系 “${identity.id}” 重复`);
    }
    checkIdentity(identity, blocksOfRow, here, say);
  });
}

/** Every wording of a label belongs to one row (or column) under the same head. */
function claim(owners, item, head, path, say) {
  const wordings = [item.label, ...(item.aliases ?? []), ...(item.variants ?? [])].map(folded);
  for (const [index, wording] of wordings.entries()) {
    if (wording === '') continue;
    const name = `${head}\n${wording}`;
    const owner = owners.get(name);
    if (owner !== undefined || wordings.indexOf(wording) < index) {
      say(path, `标签 “${wording}” 与 “${owner ?? item.id}” 的写法重复`);
    }
    owners.set(name, item.id);
  }
}

function headOf(column) {
  return (column.groups ?? []).map((group) => folded(group.label)).join('\n');
}

/** As `key` in src/text/fold.ts, as far as labels of the forms need it. */
export function folded(text) {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/["'“”‘’「」『』]/g, '"');
}

function checkIdentity(identity, blocksOfRow, path, say) {
  const rows = [...blocksOfRow.values()].filter(({ row }) => !row.heading);
  const parts = [...identity.left, ...identity.right];
  const named = identity.each === 'column' ? parts : (identity.within ?? []);
  for (const id of named) {
    const found = blocksOfRow.get(id);
    if (found === undefined || found.row.heading)
      say(path, `关系 “${identity.id}” 所说的行 “${id}” 不存在`);
  }
  const concerned = (named.length > 0 ? named.map((id) => blocksOfRow.get(id)) : rows).filter(
    Boolean,
  );
  const columns = identity.each === 'column' ? (identity.within ?? []) : parts;
  for (const id of new Set(columns)) {
    const lacking = concerned.find((entry) => !entry.columns.has(id));
    if (lacking === undefined) continue;
    say(path, `关系 “${identity.id}” 所说的列 “${id}” 在行 “${lacking.row.id}” 中不存在`);
  }
  if (new Set(parts).size < parts.length) say(path, `关系 “${identity.id}” 两边有重复的项`);
}
