import type { Prose, Statement } from '../../understand/statements/statement.js';
import type { Detected } from '../finding.js';
import type { Comparison } from './compare.js';
import { flatMap } from '../../text/flat-map.js';

const RECEIVED = ['new', 'received', 'handled'];
const FINISHED = ['finished', 'replied'];

/**
 * 收 + 上年结转 = 办结 + 结转下年度, where one sentence states all four and no form settles them. 收 may
 * already hold what was carried over.
 */
export function checkBalances(prose: Prose, comparisons: readonly Comparison[]): Detected[] {
  const sentences = new Map<number, Statement[]>();
  for (const statement of prose.statements) {
    if (!isCertain(statement)) continue;
    const { sentence } = statement;
    const own = sentences.get(sentence);
    if (own) own.push(statement);
    else sentences.set(sentence, [statement]);
  }
  return flatMap([...sentences.values()], (statements) => balanceOf(statements, comparisons));
}

function isCertain({ kind, firm, approximate, otherPeriod, subjects }: Statement): boolean {
  const counts = kind === 'number' || kind === 'none';
  return counts && firm && !approximate && !otherPeriod && subjects.length === 1;
}

function balanceOf(
  statements: readonly Statement[],
  comparisons: readonly Comparison[],
): Detected[] {
  const one = (ids: readonly string[]) => {
    const own = statements.filter(({ subjects }) => ids.includes(subjects[0]!));
    return own.length === 1 ? own[0] : undefined;
  };
  const received = one(RECEIVED);
  const carried = one(['carried']);
  const finished = one(FINISHED);
  const forward = one(['forward']);
  if (!received || !carried || !finished || !forward) return [];
  const all = [received, carried, finished, forward];
  if (all.some(({ index }) => comparisons[index]!.outcome === 'differs')) return [];
  if (all.every(({ index }) => comparisons[index]!.outcome === 'equal')) return [];
  const left = received.value + carried.value;
  const right = finished.value + forward.value;
  const holdsCarried = received.subjects[0] !== 'new' && received.value === right;
  if (left === right || holdsCarried) return [];
  return [
    {
      messageId: 'balance',
      values: {
        received: received.value,
        carried: carried.value,
        finished: finished.value,
        forward: forward.value,
        left,
        right,
        difference: Math.abs(left - right),
      },
      span: finished.span,
      place: finished.section === undefined ? {} : { section: finished.section },
      related: [received, carried, forward].map(({ value, unit, span }) => ({
        messageId: 'part',
        values: { value, unit },
        span,
      })),
    },
  ];
}
