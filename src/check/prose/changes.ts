import type { Report } from '../../understand/report.js';
import type { Change, Statement } from '../../understand/statements/statement.js';
import type { Detected } from '../finding.js';
import { agrees } from './agrees.js';
import type { ProseAnalysis } from './analysis.js';
import { gap, isWrong, placeOf, type Figure } from './figures.js';

/** A change against an earlier number: its direction, its size and its percentage. */
export function changeFinding(change: Change, report: Report, analysis: ProseAnalysis): Detected[] {
  const { statements } = report.prose;
  const stated = change.current === undefined ? undefined : statements[change.current];
  const current = stated ?? otherEnd(change, change.previous!, statements, 1);
  const previous =
    change.previous === undefined
      ? otherEnd(change, change.current!, statements, -1)
      : statements[change.previous]!;
  const difference = change.difference === undefined ? undefined : statements[change.difference]!;
  const percent = change.percent === undefined ? undefined : statements[change.percent]!;
  if ((stated && isWrong(stated, analysis)) || previous.value <= 0) return [];
  const real = current.value - previous.value;
  const shared = { current: current.value, previous: previous.value, unit: current.unit };
  const related = [current, previous].map(({ value, unit, span }) => ({
    messageId: 'number',
    values: { value, unit },
    span,
  }));
  if (change.direction && real !== 0 && real > 0 !== (change.direction === 'up')) {
    const at = difference ?? percent!;
    const values = { ...shared, found: at.text };
    const messageId = real > 0 ? 'not-down' : 'not-up';
    return [{ messageId, values, span: at.span, place: placeOf(at), related }];
  }
  const size = Math.abs(real);
  if (difference && difference.value !== size) {
    const values = {
      ...shared,
      found: difference.text,
      expected: size,
      difference: gap(difference, size),
    };
    return [
      { messageId: 'change', values, span: difference.span, place: placeOf(difference), related },
    ];
  }
  if (percent && !agrees(percent.value, percent.decimals, size / previous.value)) {
    const expected = ((size / previous.value) * 100).toFixed(percent.decimals);
    const values = {
      ...shared,
      found: percent.text,
      expected,
      difference: gap(percent, Number(expected)),
    };
    return [
      { messageId: 'change-percent', values, span: percent.span, place: placeOf(percent), related },
    ];
  }
  return [];
}

/** The number that is not stated: the other one and the difference make it. */
function otherEnd(
  { difference, direction }: Change,
  known: number,
  statements: readonly Statement[],
  forward: 1 | -1,
): Figure {
  const by = statements[difference!]!;
  const sign = direction === 'down' ? -forward : forward;
  return { ...by, value: statements[known]!.value + sign * by.value };
}
