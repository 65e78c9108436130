import { displayWidth } from '../text/width.js';

/** Marks that may not begin a line, and those that may not end one. */
const NOT_FIRST = new Set('，。、；：？！”’）》〉】〕…—,.;:?!)]}%％›');
const NOT_LAST = new Set('“‘（《〈【〔([{');

/**
 * Text in lines of at most `width` columns. Chinese may break between any two characters; words and
 * numbers stay whole unless they are longer than a line.
 */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && displayWidth(line) + displayWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
    while (displayWidth(line) > width + 1) line = breakLong(line, width, lines);
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** Parts that may not be broken: words, numbers, characters with the marks that cling to them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const atom of text.match(/[!-~]+|\s+|[^!-~\s]/gu) ?? []) {
    const last = pieces.at(-1);
    const clings =
      last !== undefined &&
      (NOT_FIRST.has(atom[0]!) || /^\s/.test(atom) || NOT_LAST.has([...last].at(-1)!));
    if (clings && last.length < LONGEST) pieces[pieces.length - 1] = last + atom;
    else pieces.push(atom);
  }
  return pieces;
}

const LONGEST = 24;

function breakLong(line: string, width: number, lines: string[]): string {
  let head = '';
  for (const character of line) {
    if (head !== '' && displayWidth(head + character) > width) break;
    head += character;
  }
  lines.push(head);
  return line.slice(head.length);
}
