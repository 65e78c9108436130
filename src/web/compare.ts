import {
  adviceOf,
  lint,
  type LintMessage,
  type LintResult,
  type OtherPlace,
  type Place,
} from '../index.js';
import { besidePrevious } from './beside.js';
import { doubtsOf, uncomparedIn } from './doubts.js';
import type { Compared, Job } from './protocol.js';

/** Holds a report against that of the year before, and puts beside each other what they say. */
export async function compare([job, before]: readonly [Job, Job]): Promise<Compared> {
  const { draft: lastDraft, ...last } = await lintWithDraft(before);
  const { draft, ...result } = await lintWithDraft(
    last.fatalErrorCount > 0 ? job : { ...job, options: besidePrevious(job, before) },
  );
  if (result.year !== null && last.year !== null && result.year < last.year)
    return { ...(await compare([before, job])), isTurned: true };
  const own = sliceOf(draft?.source ?? '');
  const other = sliceOf(lastDraft?.source ?? '');
  const findings = result.messages
    .filter((message) => message.other !== undefined)
    .map((message) => ({
      message,
      advice: adviceOf(message, result.lang),
      pairs: pairsOf(message).map(([here, there]) => {
        const words = other(there);
        return { own: own(here), other: isFigure(words) ? there.message : words };
      }),
    }));
  return {
    result,
    last,
    isTurned: false,
    doubts: doubtsOf(result, last, isSame(job.bytes, before.bytes)),
    uncompared: uncomparedIn(result),
    shared: (result.shared ?? []).map((place) => own(place).replace(/\s+/gu, ' ').trim()),
    findings,
  };
}

function isSame(one: ArrayBuffer, other: ArrayBuffer): boolean {
  if (one.byteLength !== other.byteLength) return false;
  const [a, b] = [new Uint8Array(one), new Uint8Array(other)];
  return a.every((byte, at) => byte === b[at]);
}

function lintWithDraft({ bytes, options }: Job): Promise<LintResult> {
  return lint(bytes, { ...options, withDraft: true });
}

/** The places of a finding in both reports: its own is the first, unless the related ones hold it too. */
function pairsOf({
  related,
  other,
  others,
  ...own
}: LintMessage): readonly (readonly [Place, OtherPlace])[] {
  const there = others ?? (other ? [other] : []);
  const here: readonly Place[] = related.length === there.length ? related : [own, ...related];
  return there.flatMap((place, index) => {
    const beside = here[index];
    return beside ? [[beside, place] as const] : [];
  });
}

/** A figure says nothing alone: its message tells of which row and column it is. */
function isFigure(words: string): boolean {
  return /^[-+\d.,%\s]*$/.test(words);
}

/** The words at a place of a text. */
function sliceOf(source: string): (place: Place) => string {
  const lines = source.split('\n');
  return ({ line, column, endLine, endColumn }) => {
    const [first = '', ...rest] = lines.slice(line - 1, endLine);
    if (rest.length === 0) return first.slice(column - 1, endColumn - 1);
    const last = rest.pop() ?? '';
    return [first.slice(column - 1), ...rest, last.slice(0, endColumn - 1)].join('\n');
  };
}
