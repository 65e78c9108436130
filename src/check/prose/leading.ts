import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import type { ColumnSpec, FormSpec, Rulebook } from '../../rulebook/types.js';
import { cellId, type Passage, type Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from '../facts/told.js';
import { anyWord, entriesOf, wordsOf } from '../text/lexicon.js';
import { cellBook } from './cells.js';

export const FORM = 'applications';
const ROW = 'new';
const ID = 'leading-words';
/** So much of the sentence in front of the words is looked at. */
const AROUND = 60;

export interface Sayings {
  /** Wordings of who applied, and the columns of the form that count them. */
  readonly names: ReadonlyMap<string, string>;
  readonly leads: RegExp;
  readonly mostly: RegExp;
  readonly over: ReadonlySet<string>;
  readonly aside: RegExp;
}

export const sayingsOf = once((rulebook: Rulebook): Sayings | undefined => {
  const applicants = entriesOf(rulebook, ID).filter(({ meaning }) => meaning === 'applicant');
  if (applicants.length === 0) return undefined;
  const names = new Map(
    flatMap(applicants, ({ text, aliases = [] }) =>
      [text, ...aliases].map((word) => [word, text] as const),
    ),
  );
  const any = (meaning: string): string => anyWord(rulebook, ID, meaning);
  return {
    names,
    over: new Set([...wordsOf(rulebook, ID, 'over-half'), ...wordsOf(rulebook, ID, 'mostly')]),
    // 自然人提出的申请最多
    leads: new RegExp(
      `(${any('applicant')})(?:提出|提交)?的?(?:申请)?(?:数量|件数|量)?(${any('most')}|${any('over-half')})`,
      'g',
    ),
    // 大多数由自然人提出
    mostly: new RegExp(
      `(${any('mostly')})的?(?:申请)?(?:均|都)?(?:由|为|是|来自于?)(${any('applicant')})`,
      'g',
    ),
    // Of another year, of other organs, of some of the applications: not what the table tells.
    aside: new RegExp(`\\d{4}年|${any('aside')}`),
  };
});

/** 自然人最多, 大多数由自然人提出: who applied most, against the columns of table three. */
export function leadingApplicants(report: Report, rulebook: Rulebook): Detected[] {
  const sayings = sayingsOf(rulebook);
  const book = cellBook(report);
  const total = book.sum(FORM, [cellId(ROW, 'total')]);
  if (!sayings || !total || total.doubtful || total.corrected === 0) return [];
  const labels = new Set(sayings.names.values());
  const counts = flatMap(columnsOf(total.form.spec), ({ id, label }) => {
    const sum = labels.has(label) ? book.sum(FORM, [cellId(ROW, id)]) : undefined;
    return sum && !sum.doubtful ? [[label, sum.corrected] as const] : [];
  });
  if (counts.length < labels.size) return [];
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return flatMap(report.passages, (passage) =>
    flatMap(saidIn(passage, sayings), ({ word, name, start, end }): Detected[] => {
      const own = counts.find(([other]) => other === name)![1];
      const holds = sayings.over.has(word) ? own * 2 > total.corrected : own === first![1];
      if (holds) return [];
      const values = {
        found: passage.text.text.slice(start, end),
        name,
        value: own,
        other: first![0],
        expected: first![1],
        total: total.corrected,
      };
      return [told('leading', passage, start, end, values)];
    }),
  );
}

/** The columns of what came in this year. */
export function columnsOf({ blocks }: FormSpec): readonly ColumnSpec[] {
  return blocks.find(({ rows }) => rows.some(({ id }) => id === ROW))?.columns ?? [];
}

interface Said {
  readonly word: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function saidIn(passage: Passage, sayings: Sayings): Said[] {
  const { leads, mostly, names } = sayings;
  const { text } = passage.text;
  if (!text.includes('申请')) return [];
  const found = [
    ...matchesOf(text, leads).map((match) => ({ match, word: match[2]!, name: match[1]! })),
    ...matchesOf(text, mostly).map((match) => ({ match, word: match[1]!, name: match[2]! })),
  ];
  return flatMap(found, ({ match, word, name }): Said[] => {
    const start = match.index;
    return isAside(text, start, sayings)
      ? []
      : [{ word, name: names.get(name)!, start, end: start + match[0].length }];
  });
}

/** Of another year, of other organs, or of some of the applications, as the words in front tell. */
export function isAside(text: string, start: number, { aside }: Sayings): boolean {
  return aside.test(clauseBefore(text, start).replace(/^\d{4}年,?|上年度?结转/g, ''));
}

/** The words of a sentence in front of a place. */
export function clauseBefore(text: string, start: number): string {
  return text
    .slice(Math.max(0, start - AROUND), start)
    .split(/[。;]/)
    .at(-1)!;
}
