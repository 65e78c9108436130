import type { FilledForm, LabelFault } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { otherUnit } from './head-unit.js';
import type { CheckKind } from '../kind.js';
import { isOfficial } from './official.js';
import { flatMap } from '../../text/flat-map.js';
import { key } from '../../text/fold.js';
import { unitInLabel } from '../../text/money.js';

/** More altered labels than this have one cause: the form was copied from somewhere else. */
const MOST = 5;

/** Labels of the drafted forms that differ from the official wording. */
export const tableLabel: CheckKind = ({ report }) =>
  flatMap(report.forms.filter(isOfficial), (form) => detect(form, report.draft.source));

function detect(form: FilledForm, source: string): Detected[] {
  const place = { ...(form.section && { section: form.section.index }), form: form.spec.id };
  const [first] = form.labels;
  if (first !== undefined && form.labels.length > MOST) {
    const examples = form.labels
      .slice(0, 3)
      .map((fault) => `“${oneLine(fault.found)}”`)
      .join('、');
    return [
      {
        messageId: 'many',
        values: { count: form.labels.length, examples, form: form.spec.name.zh },
        span: first.span,
        place,
      },
    ];
  }
  return form.labels.map((fault) => ({
    ...wording(fault, form, source),
    span: fault.span,
    place,
  }));
}

/** A head in another unit or in none is not reworded alone: the numbers below it would become other amounts. */
function wording(
  fault: LabelFault,
  form: FilledForm,
  source: string,
): Pick<Detected, 'messageId' | 'values' | 'fix'> {
  const values = { found: oneLine(fault.found), expected: fault.expected };
  const official = fault.column?.unit;
  if (official !== undefined && hasAmounts(fault, form)) {
    const unit = otherUnit(fault);
    if (unit !== undefined) return { messageId: 'unit', values: { ...values, unit, official } };
    if (unitInLabel(key(fault.found)) === undefined)
      return { messageId: 'unit-unsaid', values: { ...values, official } };
  }
  if (fault.found === '') return { messageId: 'lost', values };
  const isSure = fault.byPlace !== true && isVerbatim(fault, source);
  const fix = isSure && { fix: { span: fault.span, text: fault.expected } };
  return { messageId: 'altered', values, ...fix };
}

function hasAmounts({ column }: LabelFault, form: FilledForm): boolean {
  return [...form.cells.values()].some((cell) => cell.column === column && cell.value !== 0);
}

/** A label with line breaks or markup inside is left to a person. */
function isVerbatim(fault: LabelFault, source: string): boolean {
  return (
    source.slice(fault.span.start, fault.span.end) === fault.found && !fault.found.includes('\n')
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
