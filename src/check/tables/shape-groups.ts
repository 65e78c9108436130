import type { FormBlockSpec, LabelSpec } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { key } from '../../text/fold.js';
import type { FilledForm, Report, ShapeFault } from '../../understand/report.js';
import type { Detected, PlaceRef } from '../finding.js';

type Of<T extends ShapeFault['type']> = Extract<ShapeFault, { type: T }>;

const MOST_RELATED = 5;
const FIGURES = /^[\d.,|-]*(?:万?元)?$/;

/** Parts of a form that are missing at one place were lost by one slip. */
export function missingBlocks(form: FilledForm, place: PlaceRef, report: Report): Detected[] {
  const faults = form.shape.filter(
    (fault): fault is Of<'missing-block'> => fault.type === 'missing-block',
  );
  // What another edition's form would need besides is nothing to add to a report of this one.
  if (faults.length === 0 || !report.edition.forms.includes(form.spec)) return [];
  const lines = linesOf(report);
  const missing = faults.filter(({ block }) => !standsAsText(block, lines));
  const starts = [...new Set(missing.map(({ span }) => span.start))];
  return starts.map((start) => {
    const here = missing.filter(({ span }) => span.start === start);
    const [first] = here;
    const values =
      here.length === 1
        ? { block: captionOf(first!.block), rows: rowsOf(first!.block) }
        : {
            count: here.length,
            blocks: here.map(({ block }) => `“${captionOf(block)}”（${rowsOf(block)}）`).join('、'),
          };
    const messageId = here.length === 1 ? 'missing-block' : 'missing-blocks';
    return { messageId, values, span: first!.span, place };
  });
}

/** Rows for subtotals are one habit, however many groups have one. */
export function extraRows(form: FilledForm, place: PlaceRef): Detected[] {
  const faults = form.shape.filter(
    (fault): fault is Of<'extra-row'> => fault.type === 'extra-row' && fault.label !== '',
  );
  const [first, ...others] = faults;
  if (first === undefined) return [];
  const { label, span } = first;
  return [
    {
      messageId: others.length === 0 ? 'extra-row' : 'extra-rows',
      values: { label, count: faults.length },
      span,
      place,
      level: 'warning',
      related: others.slice(0, MOST_RELATED).map((other) => ({
        messageId: 'extra-here',
        values: { label: other.label },
        span: other.span,
      })),
    },
  ];
}

/** A copy may leave the first parts of a table as lines of text: 行政许可 0. */
function standsAsText({ rows }: FormBlockSpec, lines: readonly string[]): boolean {
  return rows.every((row) => lines.some((line) => isRow(line, row)));
}

function linesOf({ outline }: Report): string[] {
  return flatMap(outline.sections, ({ body }) =>
    flatMap(body, (block) => (block.type === 'text' ? block.content.text.split('\n') : [])),
  ).map(key);
}

function isRow(line: string, { label, aliases = [], variants = [] }: LabelSpec): boolean {
  return [label, ...aliases, ...variants].map(key).some((words) => {
    return line.startsWith(words) && FIGURES.test(line.slice(words.length));
  });
}

function captionOf({ caption }: FormBlockSpec): string {
  return caption?.label ?? '';
}

function rowsOf({ rows }: FormBlockSpec): string {
  return rows.map(({ short, label }) => short ?? label).join('、');
}
