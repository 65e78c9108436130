import type { LintMessage, LintResult } from '../../output/result.js';
import { levelName } from '../../output/summary.js';
import { plain } from '../../output/words.js';
import { aboutRegion, countsLine } from '../../region/summary.js';
import { regionTable } from '../../region/table.js';
import { tableText } from '../../region/texts.js';
import type { Language } from '../../rulebook/types.js';
import type { Gathered } from './gather.js';

interface Showing {
  readonly shorten: (path: string) => string;
  readonly lang: Language;
  /** Errors only. */
  readonly quiet: boolean;
}

/** Errors of the reports themselves that are listed; the table counts all. */
const SHOWN = 20;

/** The table of organs, what is about the region as a whole, and the errors that decide how the run ends. */
export function screen(
  { state }: Pick<Gathered, 'state'>,
  results: readonly LintResult[],
  { shorten, lang, quiet }: Showing,
): string {
  const table = tableText(regionTable(state, lang, shorten));
  const isShown = ({ severity }: LintMessage) => !quiet || severity === 2;
  const lineOf = (result: LintResult, message: LintMessage) => {
    const { line, place, ruleId } = message;
    const where = [`${shorten(result.filePath)}:${line}`, ...(place ? [plain(place)] : [])];
    const rule = ruleId === null ? '' : `  ${ruleId}`;
    return `${levelName(message, lang)}  ${where.join('  ')}  ${plain(message.message)}${rule}`;
  };
  const about = aboutRegion(results);
  const told = about.flatMap(({ result, messages }) =>
    messages.filter(isShown).map((message) => lineOf(result, message)),
  );
  const known = new Set(about.flatMap(({ messages }) => messages));
  const errors = results.flatMap((result) =>
    result.messages
      .filter((message) => message.severity === 2 && !known.has(message))
      .map((message) => lineOf(result, message)),
  );
  const more = errors.length > SHOWN ? [moreErrors(errors.length - SHOWN, lang)] : [];
  const listed = [...told, ...errors.slice(0, SHOWN), ...more];
  return [
    table,
    '',
    ...listed,
    ...(listed.length > 0 ? [''] : []),
    countsLine(state, lang),
    '',
  ].join('\n');
}

function moreErrors(count: number, lang: Language): string {
  return lang === 'zh'
    ? `……还有 ${count} 个错误，加 -f stylish 全部列出`
    : `… and ${count} more errors; -f stylish lists them all`;
}
