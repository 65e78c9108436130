import type { Act, KnownDocument, Law } from '../../rulebook/law.js';
import type { Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { actNamed } from './article-citations.js';
import { knownDocuments } from './known-documents.js';
import { told } from './told.js';

/** Who made a document, and when, as far as it is known. */
interface Origin {
  readonly name: string;
  readonly by: readonly string[];
  readonly issued: readonly number[];
  readonly revised: readonly number[];
}

const TITLE = '《([^《》]{2,90}(?:《[^《》]{2,60}》[^《》]{0,12})?)》';
const MADE = '印发|发布|出台|公布|制定|下发|颁布|修订|修正|修改|通过';
/** 财政部印发的《…》, 国务院办公厅2020年发布了《…》, 2019年新修订的《条例》. */
const BEFORE = (organs: string) => () =>
  new RegExp(
    `(?:(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?,?)?(?:由)?(${organs})?(?:于)?(?:(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?(?:联合|正式|全面|最新|新|重新)?(${MADE})(?:并|后)?(?:${MADE})?(?:的|了|实施的|施行的)?(?:最新|新)?(?:关于印发)?${TITLE}`,
    'g',
  );
/** 《…》由财政部印发, 《条例》于2018年修订. */
const BEHIND = (organs: string) => () =>
  new RegExp(
    `${TITLE}(?:\\([^()]{0,60}\\))?(?:是)?(?:由(${organs}))?(?:于|在|自)?(?:(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?)?(?:正式|全面|重新)?(${MADE})(?!的?[《通])`,
    'g',
  );
/** 国务院办公厅《关于…》, 《国务院办公厅关于…》, where who made it is said by where its name stands. */
const BESIDE = (organs: string) => () =>
  new RegExp(
    `(?:(${organs})${TITLE}|《(${organs})(关于[^《》〈〉]{0,90}(?:[《〈][^《》〈〉]{2,60}[》〉][^《》〈〉]{0,12})?)》)`,
    'g',
  );
const IN_FORCE = /^(?:正式|全面)?(?:施行|实施|生效)(?:以来|后)/;
const REVISION = /修订|修正|修改/;
/** Passed on or explained by someone else; a sentence on several documents. */
const PASSED_ON = /转发|贯彻|落实|实施意见|实施方案|任务分工|任务清单|分工方案/;

/** Documents and acts that are said to be made by someone who did not make them, or in a year in which they were not. */
export function statedOrigins(passage: Passage, rulebook: Rulebook): Detected[] {
  const { law } = rulebook;
  const { text } = passage.text;
  if (!text.includes('《')) return [];
  const { before, beside, behind } = patternsOf(law);
  return [
    ...flatMap(before.in(text), (match): Detected[] =>
      compare(passage, match, rulebook, {
        title: match[5]!,
        organ: match[2],
        year: match[1] ?? match[3],
        verb: match[4]!,
      }),
    ),
    ...flatMap(beside.in(text), (match): Detected[] =>
      compare(passage, match, rulebook, {
        title: match[2] ?? match[4]!,
        organ: match[1] ?? match[3],
        year: undefined,
        verb: '',
      }),
    ),
    ...flatMap(behind.in(text), (match): Detected[] =>
      compare(passage, match, rulebook, {
        title: match[1]!,
        organ: match[2],
        year: match[3],
        verb: match[4]!,
      }),
    ),
  ];
}

interface Said {
  readonly title: string;
  readonly organ: string | undefined;
  readonly year: string | undefined;
  readonly verb: string;
}

function compare(
  passage: Passage,
  match: RegExpExecArray,
  rulebook: Rulebook,
  { title, organ, year, verb }: Said,
): Detected[] {
  const origin = originOf(title, rulebook);
  if (!origin) return [];
  const place = (words: string) => {
    const start = match.index + match[0].indexOf(words);
    return [start, start + words.length] as const;
  };
  if (organ !== undefined && origin.by.length > 0 && !origin.by.includes(organ)) {
    const values = { found: organ, name: origin.name, expected: origin.by[0]! };
    return [told('origin-organ', passage, ...place(organ), values)];
  }
  const years = REVISION.test(verb) ? origin.revised : origin.issued;
  // 自2019年新修订的《条例》施行以来: the year is that of the day on which it came into force.
  const end = match.index + match[0].length;
  if (IN_FORCE.test(passage.text.text.slice(end, end + 8))) return [];
  if (year === undefined || years.length === 0 || years.includes(Number(year))) return [];
  const values = {
    found: year,
    name: origin.name,
    verb,
    expected: years.map(String).join('、'),
  };
  return [told('origin-year', passage, ...place(year), values)];
}

function originOf(title: string, rulebook: Rulebook): Origin | undefined {
  const { law } = rulebook;
  const act = actNamed(title, law.acts.acts);
  if (act?.by) return ofAct(act);
  const document = knownDocuments(rulebook).find(
    (one) =>
      one.serial > 0 &&
      one.year !== undefined &&
      one.title.every((word) => title.includes(word)) &&
      !one.unless?.some((word) => title.includes(word)),
  );
  // A title that ends otherwise than the document's own may be a local one on the same matter.
  if (!document || PASSED_ON.test(title)) return undefined;
  return ofDocument(document, law);
}

/** An act that was revised at the end of a year is called that of the year in which it came into force. */
function ofAct({ name, by = [], issued = [], revised = [], force = [] }: Act): Origin {
  const since = force.map((day) => Number(day.slice(0, 4)));
  const until = (years: readonly number[]) => [
    ...years,
    ...since.filter((year) => years.includes(year - 1)),
  ];
  return { name, by, issued: until(issued), revised: until(revised) };
}

function ofDocument(document: KnownDocument, law: Law): Origin {
  const { issuer, year = 0, issued, title } = document;
  const code = law.documents.issuers.find(({ codes }) => codes.includes(issuer));
  // Issued in December, published in January.
  const years = issued?.slice(5, 7) === '12' || issued === undefined ? [year, year + 1] : [year];
  return {
    name: title.join(''),
    by: document.by ?? code?.names ?? [],
    issued: years,
    revised: [],
  };
}

const patternsOf = once((law: Law): Readonly<Record<'before' | 'beside' | 'behind', Sought>> => {
  const names = [
    ...flatMap(law.documents.issuers, (one) => one.names),
    ...law.documents.organs,
    ...flatMap(law.acts.acts, ({ by = [] }) => by),
  ];
  const organs = [...new Set(names)].sort((a, b) => b.length - a.length);
  const any = organs.join('|');
  const beside = flatMap(organs, (organ) => [`${organ}《`, `《${organ}`]);
  return {
    before: new Sought(MADE.split('|'), BEFORE(any)),
    beside: new Sought(beside, BESIDE(any)),
    behind: new Sought(MADE.split('|'), BEHIND(any)),
  };
});
