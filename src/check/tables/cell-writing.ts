import { flatMap } from '../../text/flat-map.js';
import type { FilledCell, FilledForm } from '../../understand/report.js';
import { labelsOf } from '../arithmetic/names.js';
import { namesOf, placeOf } from './cell-names.js';
import type { Detected, Edit } from '../finding.js';
import { joinEdits } from '../join-edits.js';

type Way = 'format' | 'note';

/** Numbers that are not in plain digits, all of a form in one finding; `--fix` writes them plainly. */
export function oddlyWritten(form: FilledForm, source: string): Detected[] {
  const odd = writtenIn('format', form);
  const fix = joinEdits(
    source,
    flatMap(odd, (cell) => plainly(cell, source)),
  );
  return finding(odd, form).map((found) => ({ ...found, ...(fix && { fix }) }));
}

/** Notes behind the number: what becomes of them, only the author knows. */
export function annotated(form: FilledForm): Detected[] {
  return finding(writtenIn('note', form), form);
}

function writtenIn(way: Way, form: FilledForm): FilledCell[] {
  return [...form.cells.values()].filter(({ fault }) => fault?.type === way);
}

function finding(cells: readonly FilledCell[], form: FilledForm): Detected[] {
  const [first] = cells;
  const fault = first?.fault;
  if (fault?.type !== 'format' && fault?.type !== 'note') return [];
  const values = {
    ...labelsOf(first!),
    found: first!.raw,
    expected: fault.plain,
    count: cells.length,
    cells: namesOf(cells),
  };
  const messageId = cells.length > 1 ? `${fault.type}s` : fault.type;
  const place = placeOf(first!, form);
  const places = cells.map(({ span }) => span);
  return [{ messageId, values, span: first!.span, place, places, level: 'warning' }];
}

/** The number in plain digits; where markup stands inside the cell, that is left to a person. */
function plainly({ fault, span, raw }: FilledCell, source: string): Edit[] {
  const isVerbatim = source.slice(span.start, span.end) === raw;
  return fault?.type === 'format' && isVerbatim ? [{ span, text: fault.plain }] : [];
}
