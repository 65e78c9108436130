import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Passage, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { told } from '../facts/told.js';
import { cellBook } from './cells.js';

/** Cells of table three that hold what each of them applied for, by the name of the column. */
const CELLS: Readonly<Record<string, string>> = {
  自然人: 'new.person',
  商业企业: 'new.company',
  科研机构: 'new.research',
  社会公益组织: 'new.welfare',
  法律服务机构: 'new.legal',
};
/** Of another year, of other organs, of some of the applications: not what the table tells. */
const OTHERS =
  /上年|去年|往年|历年|\d{4}年|全[省市县区]|各(?:部门|乡镇|街道|单位)|其中|予以公开|不予|无法|部分公开|重复|复议|诉讼|网络|当面|信函/;
/** So much of the sentence in front of the words is looked at. */
const AROUND = 60;

interface Sayings {
  readonly names: ReadonlyMap<string, string>;
  readonly leads: RegExp;
  readonly mostly: RegExp;
  readonly over: ReadonlySet<string>;
}

const sayingsOf = once((rulebook: Rulebook): Sayings | undefined => {
  const { entries } = (rulebook.lexicon['leading-words'] ?? { entries: [] }) as {
    readonly entries: readonly { readonly text: string; readonly aliases?: readonly string[] }[];
  };
  if (entries.length === 0) return undefined;
  const wordsOf = (text: string): string[] =>
    flatMap(entries, (entry) => (entry.text === text ? [text, ...(entry.aliases ?? [])] : []));
  const names = new Map(
    flatMap(Object.keys(CELLS), (name) => wordsOf(name).map((word) => [word, name] as const)),
  );
  const either = (words: Iterable<string>): string =>
    [...words].sort((a, b) => b.length - a.length).join('|');
  const over = [...wordsOf('占多数'), ...wordsOf('大多数')];
  const leads = [...wordsOf('最多'), ...wordsOf('占多数')];
  return {
    names,
    over: new Set(over),
    // 自然人提出的申请最多
    leads: new RegExp(
      `(${either(names.keys())})(?:提出|提交)?的?(?:申请)?(?:数量|件数|量)?(${either(leads)})`,
      'g',
    ),
    // 大多数由自然人提出
    mostly: new RegExp(
      `(${either(wordsOf('大多数'))})的?(?:申请)?(?:均|都)?(?:由|为|是|来自于?)(${either(names.keys())})`,
      'g',
    ),
  };
});

/** 自然人最多, 大多数由自然人提出: who applied most, against the columns of table three. */
export function leadingApplicants(report: Report, rulebook: Rulebook): Detected[] {
  const sayings = sayingsOf(rulebook);
  const book = cellBook(report);
  const total = book.sum('applications', ['new.total']);
  if (!sayings || !total || total.doubtful || total.corrected === 0) return [];
  const counts = flatMap(Object.entries(CELLS), ([name, cell]) => {
    const sum = book.sum('applications', [cell]);
    return sum && !sum.doubtful ? [[name, sum.corrected] as const] : [];
  });
  if (counts.length < Object.keys(CELLS).length) return [];
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

interface Said {
  readonly word: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function saidIn(passage: Passage, { leads, mostly, names }: Sayings): Said[] {
  const { text } = passage.text;
  if (!text.includes('申请')) return [];
  const found = [
    ...matchesOf(text, leads).map((match) => ({ match, word: match[2]!, name: match[1]! })),
    ...matchesOf(text, mostly).map((match) => ({ match, word: match[1]!, name: match[2]! })),
  ];
  return flatMap(found, ({ match, word, name }): Said[] => {
    const start = match.index;
    const before = text
      .slice(Math.max(0, start - AROUND), start)
      .split(/[。;]/)
      .at(-1)!;
    const isOther = OTHERS.test(before.replace(/^\d{4}年,?/, ''));
    return isOther ? [] : [{ word, name: names.get(name)!, start, end: start + match[0].length }];
  });
}
