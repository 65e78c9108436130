import { readFileSync } from 'node:fs';
import { isAlias, isCollection, isMap, isPair, LineCounter, parseDocument } from 'yaml';

/**
 * A YAML file of the rulebook: its data, and the place in the file of everything in it.
 *
 * @typedef {{ line: number, column: number }} Place 1-based
 * @typedef {object} Source
 * @property {string} file as it is named in messages
 * @property {unknown} data
 * @property {string[]} problems what makes the file no YAML at all, worded, with places
 * @property {(path: readonly (string | number)[], key?: string) => Place} place of a value, or of a key in it
 */

/** Reads a YAML file. @returns {Source} */
export function readSource(path, file) {
  return parseSource(readFileSync(path, 'utf8'), file);
}

/** Reads YAML from a string; `file` is the name that messages give. @returns {Source} */
export function parseSource(text, file) {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [...doc.errors, ...doc.warnings].map((problem) => {
    const { line, column } = at(problem.pos[0]);
    return `${file}:${line}:${column} 不是有效的 YAML：${problem.message}`;
  });
  return {
    file,
    data: problems.length > 0 ? undefined : doc.toJS({ maxAliasCount: -1 }),
    problems,
    place: (path, key) => at(offsetOf(doc, path, key)),
  };
}

/** Offset of the value at `path`, or of the key `key` in it; of the nearest parent where there is none. */
function offsetOf(doc, path, key) {
  let node = doc.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(doc);
    if (!isCollection(node)) return offset;
    const item = isMap(node)
      ? node.items.find((pair) => keyOf(pair) === String(step))
      : node.items[step];
    if (item === undefined) return offset;
    node = isPair(item) ? item.value : item;
    offset = node?.range?.[0] ?? (isPair(item) ? (item.key?.range?.[0] ?? offset) : offset);
  }
  if (key === undefined) return offset;
  if (isAlias(node)) node = node.resolve(doc);
  const pair = isMap(node) ? node.items.find((item) => keyOf(item) === key) : undefined;
  return pair?.key?.range?.[0] ?? offset;
}

function keyOf(pair) {
  return String(pair.key?.value ?? pair.key);
}
