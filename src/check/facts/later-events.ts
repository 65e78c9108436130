import { isPossible } from '../../text/dates.js';
import { flatMap } from '../../text/flat-map.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { DateMention, Report } from '../../understand/report.js';
import { dateValue, wordDate, type ReportDate } from './report-date.js';

const SO_FAR = /截[至止]到?$/;
/** The sentence looks ahead; a date in it may come after the report. */
const AHEAD =
  /将|拟|计划|预计|打算|下一步|今后|力争|施行|实施|生效|起|前|届时|期限|截止|有效期|至|到|底|争取|确保|定于|定在|约定|改期|推迟|延期|顺延/;

const DONE = /了|已|完成/;
const COUNTED = /\d(?:期|次|场|人|份|件|条|个)/;
/** 到 that is no time. */
const GOT = /[收得看受接做找]到|到位/g;
/** 2025年3月12日，局党组召开专题会议研究整改: the date is that of something that took place. */
const HAPPENED = /召开|举办|组织|开展|邀请|举行|印发|发布|收到|研究|部署|通报|检查|约谈|走访|培训/;

/** A time that the text tells of as over. */
export interface Later {
  readonly value: number;
  readonly words: string;
  readonly span: Span;
  readonly certain: boolean;
}

/** 截至2013年底, 截至2013年12月31日 in sentences that do not look ahead. */
export function endsOfYears({ passages }: Report): Later[] {
  return flatMap(passages, ({ area, text: mapped }) => {
    const { text } = mapped;
    if (area === 'head' || !/截[至止]/.test(text)) return [];
    return flatMap(
      [...text.matchAll(/截[至止]到?(\d{4})年(?:底|末|12月(?:31日|底)?)/g)],
      (match) => {
        const { start, end } = sentenceAround(text, match.index, match.index + match[0].length);
        if (/将|拟|计划|预计|力争|争取|确保/.test(text.slice(start, end))) return [];
        const span = sourceSpan(mapped, match.index, match.index + match[0].length);
        return [{ value: Number(match[1]) * 10000 + 1231, words: match[0], span, certain: true }];
      },
    );
  });
}

/** The first event that is told as done and comes after the date of the report. */
export function laterEvent(report: Report, first: ReportDate): Later | undefined {
  return flatMap(
    report.dates.filter(
      ({ role, month, passage }) =>
        role === 'other' && month !== undefined && passage?.area === 'body',
    ),
    (date): Later[] => {
      // Of a month without a day its first day counts, and only what is told as done.
      const isMonth = date.day === undefined;
      const value = dateValue(isMonth ? { ...date, day: 1 } : date);
      const text = date.passage?.text.text ?? '';
      const { start, end } = sentenceAround(text, date.from, date.to);
      const isAhead =
        looksAhead(text.slice(start, end), text.slice(date.from, end)) ||
        SO_FAR.test(text.slice(Math.max(0, date.from - 4), date.from));
      if (isMonth && !isDone(date, text.slice(start, end), text.slice(date.from, end))) return [];
      if (value === undefined || value <= first.value || isAhead || !isPossible(date)) return [];
      return [{ value, words: wordDate(date), span: date.span, certain: false }];
    },
  )[0];
}

/** 2025年6月，举办培训班1期，58人参加: what took place and was counted, where the report tells of its year. */
function isDone({ passage }: DateMention, sentence: string, behind: string): boolean {
  const [, next = '', then = ''] = behind.split(',', 3);
  const isTold = HAPPENED.test(next) && COUNTED.test(next + then);
  return DONE.test(sentence) || (passage?.section === 0 && sentence === behind && isTold);
}

/** Whether a sentence looks ahead; where it tells of things done, only what stands around the date can. */
function looksAhead(sentence: string, behind: string): boolean {
  if (!AHEAD.test(sentence.replace(GOT, ''))) return false;
  const clauses = /^[^,;]*,?[^,;]*/.exec(behind)![0];
  const isTold = DONE.test(sentence) && HAPPENED.test(clauses);
  const before = sentence.slice(0, sentence.length - behind.length);
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
  return !isTold || AHEAD.test(clause + clauses);
}
