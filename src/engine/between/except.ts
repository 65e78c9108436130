import type { PairFinding } from '../../between/kind.js';
import { isWithin } from '../../except/place.js';
import type { BaselineKey, BaselineState, Held, LintMessage } from '../../output/result.js';
import { hash } from '../../text/hash.js';
import { nameOf } from '../../except/baseline.js';

/** A finding between documents, worded. */
export interface ToldPair {
  readonly finding: PairFinding;
  readonly message: LintMessage;
  readonly place: () => string;
}

export interface ExceptedPairs {
  readonly messages: readonly LintMessage[];
  readonly suppressed: readonly LintMessage[];
  /** Ids of exceptions of rules that ran and that excused nothing. */
  readonly unused: readonly string[];
  readonly baseline: BaselineState | undefined;
}

/**
 * What is left of findings between documents after the exceptions and the baseline that hold for the report.
 * @param run the rules that were assessed
 * @param state how the other findings stand to the baseline
 */
export function exceptPairs(
  told: readonly ToldPair[],
  held: Held,
  run: readonly string[],
  state: BaselineState | undefined,
): ExceptedPairs {
  const used = new Set<string>();
  const messages: LintMessage[] = [];
  const suppressed: LintMessage[] = [];
  const found: BaselineKey[] = [];
  const known = new Set(held.baseline === 'all' ? [] : held.baseline?.map(nameOf));
  for (const each of told) {
    const { message } = each;
    const suppressions = reasonsFor(each, held, used);
    if (suppressions.length > 0) {
      suppressed.push({ ...message, suppressions });
      continue;
    }
    const key = keyOf(each);
    if (held.baseline) found.push(key);
    if (held.baseline === 'all' || known.has(nameOf(key)))
      suppressed.push({ ...message, suppressions: [{ kind: 'baseline', justification: '' }] });
    else messages.push(message);
  }
  const present = new Set(found.map(nameOf));
  const isGone = (key: BaselineKey) => run.includes(key.rule) && !present.has(nameOf(key));
  return {
    messages,
    suppressed,
    unused: held.exceptions
      .filter(({ id, rule }) => run.includes(rule) && !used.has(id))
      .map(({ id }) => id),
    baseline: state && {
      found: [...state.found, ...found],
      gone: [
        ...state.gone,
        ...(held.baseline === 'all' ? [] : (held.baseline ?? []).filter(isGone)),
      ],
    },
  };
}

function reasonsFor(told: ToldPair, { regions, exceptions }: Held, used: Set<string>) {
  const { message } = told;
  const at = [message.line, message.column] as const;
  const holding = regions.filter(
    ({ rule, from, to }) => rule === message.ruleId && !isBefore(at, from) && !isBefore(to, at),
  );
  const given = exceptions.filter(
    ({ rule, place }) => rule === message.ruleId && (place === undefined || isWithin(told, place)),
  );
  for (const { id } of given) used.add(id);
  return [
    ...holding.slice(-1).map(({ reason }) => ({ kind: 'directive', justification: reason })),
    ...given.map(({ reason }) => ({ kind: 'file', justification: reason })),
  ];
}

type Point = readonly [line: number, column: number];

function isBefore(a: Point, b: Point): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/** Values that other text and other files change while the finding stays the same. */
const PASSING = new Set(['last', 'neighbours', 'organs', 'share', 'count', 'other']);

/** Neither places nor names of files: what was found stays the same where text was put in above it. */
function keyOf({ finding: { messageId, values = {} }, message }: ToldPair): BaselineKey {
  const said = Object.entries(values).filter(([name]) => !PASSING.has(name));
  const text = hash(`${messageId === 'cluster' ? 'alike' : messageId}\n${JSON.stringify(said)}`);
  return { rule: message.ruleId ?? '', place: message.at ?? '', text };
}
