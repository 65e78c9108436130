import type { Rulebook } from '../../rulebook/types.js';
import { listOf, listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import { isGeneric, relate, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { ForeignSubject } from './foreign-subjects.js';

const NAME =
  '([\\u4e00-\\u9fff]{2,5}?[省市县区旗州盟镇乡][\\u4e00-\\u9fff]{0,16}?(?:人民政府|委员会|管委会|办事处|中心|公司|中学|学校|医院|[局厅院]))';
/** A room of the organ, and what stands behind it. */
const ROOM = '(?:办公[室厅]|[\\u4e00-\\u9fff]{2,8}?[科股处室])?(?:政务公开|信息公开)?[科股办室]?';

interface Patterns {
  /** Whom readers are to ask, and where the name of that organ stands in the sentence. */
  readonly asked: Sought;
  readonly labelled: Sought;
  readonly explained: Sought;
  /** 公民可以提出申请，具体由某局办公室受理: who is to have the requests. */
  readonly received: Sought;
  readonly request: RegExp;
  /** Applicants are sent to another organ. */
  readonly referred: RegExp;
  /** Whoever reads the report is told whom to ask. */
  readonly reader: RegExp;
  readonly report: RegExp;
  /** The sentence speaks of other reports, or of requests that belong elsewhere. */
  readonly elsewhere: RegExp;
  /** An organ that may answer for others of its place. */
  readonly answers: RegExp;
}

type Name =
  | 'answers'
  | 'applicants'
  | 'asked'
  | 'asks'
  | 'asks-behind'
  | 'away'
  | 'compile'
  | 'contact'
  | 'elsewhere'
  | 'reader'
  | 'receives'
  | 'referred'
  | 'report'
  | 'requests';

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<Name>(rulebook, 'organ-words');
  const list = (name: Name) => listOf(rulebook.lexicon, 'organ-words', name);
  return {
    asked: new Sought(
      list('asks'),
      () =>
        new RegExp(
          `(?:${any('asks')}):?${NAME}${ROOM}(?=${any('asks-behind')}|[,。;(:]|的|$)`,
          'g',
        ),
    ),
    labelled: new Sought(
      list('contact'),
      () => new RegExp(`(?:${any('contact')})(?:为|是|:|：)${NAME}${ROOM}(?=[,。;(]|$)`, 'g'),
    ),
    explained: new Sought(
      ['本报告由', '本年报由', '公开申请由'],
      () =>
        new RegExp(
          `本(?:报告|年报)由${NAME}${ROOM}负责(?:解释|编制|答复)|公开申请由${NAME}${ROOM}(?:统一|负责|具体)+(?:受理|接收|办理)`,
          'g',
        ),
    ),
    received: new Sought(
      [...list('receives'), ...list('asked')],
      () =>
        new RegExp(
          `由${NAME}${ROOM}(?:统一|负责|具体|归口)*(?:${any('receives')})(?=[,。;(]|$)|(?:申请人|公民)(?:可以?|应当?|请)(?:直接)?[到向至]${NAME}${ROOM}(?:现场|当面|书面)?(?:${any('asked')})`,
          'g',
        ),
    ),
    request: new RegExp(`(?:${any('applicants')})[^。;]{0,40}(?:${any('requests')})`),
    referred: new RegExp(any('away', 'referred')),
    reader: new RegExp(any('reader')),
    report: new RegExp(any('report')),
    elsewhere: new RegExp(`${any('elsewhere')}|或者?$`),
    answers: new RegExp(any('compile', 'answers')),
  };
});

/** Organs that readers are sent to and that neither are the report's own nor answer for it. */
export function contactOrgans(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  if (!/联系|疑问|咨询|解释|受理|编制|反馈|提交|提出|领取|递交/.test(text)) return [];
  const { asked, labelled, explained, received, reader, report, ...words } = patternsOf(rulebook);
  const found: ForeignSubject[] = [];
  const { request, referred, elsewhere, answers } = words;
  const isToReader = (sentence: string) => reader.test(sentence) && report.test(sentence);
  const look = (sought: Sought, isMeant: (sentence: string) => boolean): void => {
    for (const match of sought.in(text)) {
      const name = match[1] ?? match[2]!;
      const start = match.index + match[0].indexOf(name);
      const around = sentenceAround(text, start, start + name.length);
      const sentence = text.slice(around.start, around.end);
      if (!isMeant(sentence)) continue;
      if (elsewhere.test(sentence) || /^[、或和]/.test(text.slice(start + name.length))) continue;
      if (isOther(name, own, answers)) found.push({ name, start });
    }
  };
  look(asked, isToReader);
  look(labelled, () => true);
  look(explained, () => true);
  look(received, (sentence) => request.test(sentence) && !referred.test(sentence));
  return found;
}

/** Another department of the same place, or an organ of another place of the same rank. */
function isOther(name: string, own: string, answers: RegExp): boolean {
  const [one, other] = [splitRegion(own), splitRegion(name)];
  if (isGeneric(name) || one.region === '' || other.region === '' || other.body === '')
    return false;
  if (/[我本该各全]/.test(other.region)) return false;
  if (one.region === other.region || one.region.endsWith(other.region))
    return (
      !answers.test(other.body) && !answers.test(one.body) && relate(own, name) === 'different'
    );
  if (one.region.includes(other.region) || other.region.includes(one.region)) return false;
  return one.region.at(-1) === other.region.at(-1) && !/^[^县区]*市$/.test(other.region.slice(-3));
}
