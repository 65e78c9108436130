import { asLabelLine, type LooseLine } from './loose-lines.js';

const CLAUSE = new Set('、，,：:');
const LONGEST = 44;
/** A table's row stands at most so many lines above and below a line of one of its labels. */
const REACH = 8;
const FEWEST = 4;

/**
 * Lines that look like the first half of a sentence (1.申请人无正当理由逾期不补正、) and stand among the
 * rows of a table are lines of a wrapped label.
 */
export function withClauses(source: string, lines: readonly LooseLine[]): readonly LooseLine[] {
  if (!lines.some(({ kind, text }) => kind === 'prose' && isClause(text))) return lines;
  return lines.map((line, at) => {
    if (line.kind !== 'prose' || line.text === '' || line.text.length > LONGEST) return line;
    if (!isClause(line.text)) return line;
    const above = nearestRow(lines, at, -1);
    const below = nearestRow(lines, at, 1);
    if (above === undefined || below === undefined || Math.min(above, below) < 2) return line;
    // A row with blank cells has fewer values than its neighbours, and the end of a wrapped one has few.
    if (above !== below && Math.max(above, below) < FEWEST) return line;
    return asLabelLine(source, line);
  });
}

/** How many values the next row has in one direction, sentences in between barring the view. */
function nearestRow(lines: readonly LooseLine[], from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; Math.abs(at - from) <= REACH; at += step) {
    const line = lines[at];
    if (line === undefined) return undefined;
    if (line.kind === 'row' || line.kind === 'values') return line.values;
    if (line.kind === 'prose' && !(line.text.length <= LONGEST && isClause(line.text)))
      return undefined;
  }
  return undefined;
}

function isClause(text: string): boolean {
  return CLAUSE.has(text.charAt(text.length - 1));
}
