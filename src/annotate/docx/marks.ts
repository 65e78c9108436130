import type { Splice } from '../../fix/splice.js';
import { byPlace } from '../../fix/splice.js';
import type { Anchor, Point } from './anchor.js';
import { cutRun, preserveSpace } from '../../fix/docx/runs.js';

/** A comment to set down: its id, and the words that it is about. */
export interface Placed {
  readonly id: number;
  readonly anchor: Anchor;
}

/**
 * The insertions that mark comments in a body. Runs are cut in two where a comment begins or ends inside
 * them, and both halves keep the properties.
 * @param namespace of WordprocessingML, where the body's elements are not written with the prefix `w`
 */
export function markSplices(
  placed: readonly Placed[],
  xml: string,
  namespace: string | undefined,
): Splice[] {
  const declared = namespace === undefined ? '' : ` xmlns:w="${namespace}"`;
  const points = new Map<number, { readonly point: Point; ends: string; starts: string }>();
  const at = (point: Point) => {
    const known = points.get(point.xml) ?? { point, ends: '', starts: '' };
    points.set(point.xml, known);
    return known;
  };
  for (const { id, anchor } of placed) {
    const begin = `<w:commentRangeStart${declared} w:id="${id}"/>`;
    const end =
      `<w:commentRangeEnd${declared} w:id="${id}"/>` +
      `<w:r${declared}><w:commentReference w:id="${id}"/></w:r>`;
    if (anchor.from.xml === anchor.to.xml) at(anchor.from).starts += begin + end;
    else {
      at(anchor.from).starts += begin;
      at(anchor.to).ends += end;
    }
  }
  const cuts = [...points.values()];
  const spliced = cuts.map(({ point, ends, starts }) => insertion(point, ends + starts, xml));
  const preserved = new Set(cuts.flatMap(({ point }) => (isCut(point) ? [point.run] : [])));
  return [...spliced, ...[...preserved].flatMap((run) => preserveSpace(run, xml))].sort(byPlace);
}

function isCut(point: Point): point is Required<Point> {
  const { run, xml } = point;
  return run !== undefined && xml > run.start && xml < run.end;
}

function insertion(point: Point, marks: string, xml: string): Splice {
  const { xml: start } = point;
  if (isCut(point)) return { start, end: start, text: cutRun(point.run, marks, xml) };
  // An empty paragraph that closes itself is opened.
  if (
    point.run === undefined &&
    xml.slice(start - 2, start) === '/>' &&
    isEmptyParagraph(start, xml)
  ) {
    const name = nameAt(xml.lastIndexOf('<', start - 1), xml);
    return { start: start - 2, end: start, text: `>${marks}</${name}>` };
  }
  return { start, end: start, text: marks };
}

/** Whether what closes itself before an offset is a paragraph, not the last element in one. */
function isEmptyParagraph(end: number, xml: string): boolean {
  return /^(?:[^:]+:)?p$/.test(nameAt(xml.lastIndexOf('<', end - 1), xml));
}

function nameAt(start: number, xml: string): string {
  return /^<([^\s/>]+)/.exec(xml.slice(start, start + 80))?.[1] ?? '';
}
