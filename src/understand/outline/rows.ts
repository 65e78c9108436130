import type { TextBlock } from '../../draft/draft.js';
import type { EditionSpec, LabelSpec } from '../../rulebook/types.js';
import { couldBeAlike, similarity } from '../../text/distance.js';
import { key } from '../../text/fold.js';
import { readMark } from './marks.js';
import { once } from '../../text/once.js';
import { flatMap } from '../../text/flat-map.js';

const ALIKE = 0.8;
const SHORTEST_START = 4;
/** Cells that follow a label on its line. */
const CELLS = /(?:[|｜\t]|(?<! ) {2,}[\d-])[\s\S]*/;
const FIGURES = /(?<![\s\d|｜/—-])[\s\d|｜/—-]*$/;

/**
 * Recognises the rows of the official forms where a table was pasted as lines: 一、本年新收…数量 to
 * 四、结转下年度… are numbered like sections and are none.
 */
export function rowRecogniser(edition: EditionSpec): (block: TextBlock) => boolean {
  const known = recognisers.get(edition) ?? build(edition);
  recognisers.set(edition, known);
  return known;
}

const recognisers = new WeakMap<EditionSpec, (block: TextBlock) => boolean>();

function build(edition: EditionSpec): (block: TextBlock) => boolean {
  const labels = new Set<string>();
  const firstLevel: string[] = [];
  for (const { label, aliases = [], variants = [] } of labelsOf(edition)) {
    for (const wording of [label, ...aliases, ...variants]) {
      const mark = readMark(wording);
      if (!mark) continue;
      labels.add(key(wording));
      if (mark.level === 1) firstLevel.push(key(wording));
    }
  }
  return once((block: TextBlock) => isRow(block.content.text));

  function isRow(text: string): boolean {
    if (text.length > 200 || !readMark(text)) return false;
    const label = key(text.replace(CELLS, '')).replace(FIGURES, '');
    if (labels.has(label)) return true;
    // 三、本年度: the first line of a label that a narrow column wrapped, perhaps beside another one.
    const [start = ''] = label.split(/(?<=.)[(（]/, 1);
    const least = start === label ? SHORTEST_START : SHORTEST_START - 1;
    if (start.length >= least && firstLevel.some((row) => row.startsWith(start))) return true;
    return (
      label.length > 6 &&
      firstLevel.some((row) => couldBeAlike(row, label, ALIKE) && similarity(row, label) >= ALIKE)
    );
  }
}

function labelsOf(edition: EditionSpec): LabelSpec[] {
  const rows = flatMap(edition.forms, (form) => flatMap(form.blocks, (block) => block.rows));
  return flatMap(rows, (row) => [row, ...(row.groups ?? [])]);
}
