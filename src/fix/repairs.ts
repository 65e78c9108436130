import type { LintMessage } from '../output/result.js';
import type { RuleSpec } from '../rulebook/types.js';
import { byPlace, splicesFor, type Splice } from './splice.js';
import { append } from '../text/lists.js';

/** What the fix of one finding replaces. */
export interface Repair {
  readonly ruleId: string;
  readonly splices: readonly Splice[];
  /** How many places it mends: a finding may be about several cells. */
  readonly places: number;
}

/** Which fixes to make: those of rules declared safe, or of all rules. */
export interface Permission {
  readonly rules: readonly RuleSpec[];
  readonly unsafe: boolean;
}

/** The fixes that the findings offer and that may be made. */
export function repairsOf(
  messages: readonly LintMessage[],
  source: string,
  permission: Permission,
): Repair[] {
  return messages.flatMap((message) => {
    const { ruleId, fix } = message;
    if (ruleId === null || fix === undefined || !isPermitted(message, permission)) return [];
    const splices = splicesFor(source, ...fix.range, fix.text);
    return splices.length === 0 ? [] : [{ ruleId, splices, places: fix.parts?.length ?? 1 }];
  });
}

/** Whether `--fix` may make the fix of a finding. */
export function isPermitted({ ruleId, fix }: LintMessage, { rules, unsafe }: Permission): boolean {
  const declared = rules.find(({ id }) => id === ruleId)?.fix ?? 'none';
  if (declared === 'none' || fix === undefined) return false;
  return unsafe || (declared === 'safe' && fix.unsafe !== true);
}

/** Whether `--fix` would do something about a finding, were its file one that can be written. */
export function wouldRepair(message: LintMessage, permission: Permission): boolean {
  const { fix = message.suggestions?.[0]?.fix } = message;
  return fix !== undefined && isPermitted({ ...message, fix }, permission);
}

/** As many repairs, from the first on, as do not get in one another's way. */
export function compatible(repairs: readonly Repair[]): Repair[] {
  const chosen: Repair[] = [];
  const taken: Splice[] = [];
  for (const repair of [...repairs].sort((a, b) => byPlace(a.splices[0]!, b.splices[0]!))) {
    if (repair.splices.some((splice) => taken.some((other) => collide(splice, other)))) continue;
    chosen.push(repair);
    append(taken, repair.splices);
  }
  return chosen;
}

export function splicesOf(repairs: readonly Repair[]): Splice[] {
  return repairs.flatMap(({ splices }) => splices).sort(byPlace);
}

/** Neighbours do not collide, unless both insert at the same place. */
function collide(a: Splice, b: Splice): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
