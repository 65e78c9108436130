import { flatMap } from './flat-map.js';
import { once } from './once.js';
import { Sought } from './sought.js';

/**
 * What notes between authors are made of: `subjects` (此数据, 本段), `requests` (待, 请, 参照), `acts` (核实, 修改).
 * `passages` are the subjects that only a draft has, so that a note on them needs no brackets.
 */
export interface NoteWords {
  readonly subjects: readonly string[];
  readonly passages: readonly string[];
  readonly requests: readonly string[];
  /** Requests that are made of passages only: 参照, 由. */
  readonly passageRequests: readonly string[];
  readonly acts: readonly string[];
  /** Sentences that tell authors what to write, and words that only they are told; … stands for a few words. */
  readonly orders: readonly string[];
  readonly leftovers: readonly string[];
  /** Whose opinion a bracket holds, and what they did: 主任, 审. */
  readonly speakers: readonly string[];
  readonly said: readonly string[];
  /** Who is to do what: 科, 核对. */
  readonly parties: readonly string[];
  readonly tasks: readonly string[];
  /** What a passage was taken from: 去年稿; and a surname, as colleagues call each other: 王科. */
  readonly sources: readonly string[];
  readonly surnames: readonly string[];
  /** What colleagues call each other by behind the surname: 李姐; and what they are asked for: （老李看一下）. */
  readonly called: readonly string[];
  readonly asked: readonly string[];
  /** With these the words are for readers: 申请表, 见. */
  readonly readers: readonly string[];
}

export interface AuthorNote {
  readonly start: number;
  readonly end: number;
}

interface Patterns {
  readonly inBrackets: Sought;
  readonly bare: Sought;
  readonly orders: Sought;
  readonly leftovers: Sought;
  readonly opinions: Sought;
  readonly tasks: Sought;
  readonly sources: Sought;
  readonly waiting: Sought;
  readonly asked: Sought;
}

const OPEN = '[【〔[{<（(]';
const CLOSE = '[】〕\\]}>）)]';
const WORDS = '[^【】〔〕[\\]{}<>（）()。；;，,\\n]';
/** 李科长, not 副科长 or 县委书记. */
const SURNAME = '(?![副正原各县市区镇乡省村])[\\u4e00-\\u9fff]';
/** Words in brackets, of several clauses. */
const INSIDE = '[^【】〔〕[\\]{}<>（）()\\n]{0,40}';
/** What … stands for. */
const GAP = '[^。；;\\n]{0,24}?';
/** Between the subject and what is asked for: （数字等信息中心最后确认） */
const REACH = 14;

/** A noun that a bracket behind it may explain, and how such a bracket begins. */
const EXPLAINED =
  /(?:建议|意见|要求|措施|事项|情形|做法|环节|问题|规定|标准|指南|清单|台账|[单书]|\d[项件条份个])$/;
const EXPLAINS = /^(?:写明|写清|注明|列明|载明|明确|说明)/;

/** 提出的两点建议（写明救济渠道、附送达回证）: a bracket that tells what they are, not what an author is to write. */
export function isExplanation(before: string, words: string): boolean {
  return EXPLAINS.test(words) && EXPLAINED.test(before);
}

/** （此数据待办公室核实）, 此段参照去年内容修改。: notes from author to author that were left in the text. */
export function findAuthorNotes(text: string, words: NoteWords): AuthorNote[] {
  const { inBrackets, bare, orders, leftovers, opinions, ...others } = patternsOf(words);
  const ofAuthors = flatMap([inBrackets, bare, orders, others.tasks], (notes) =>
    notes
      .in(text)
      .filter(({ 0: note }) => !words.readers.some((word) => note.includes(word)))
      .map(asNote),
  );
  const found = [
    ...ofAuthors,
    ...flatMap([leftovers, opinions, others.sources, others.waiting, others.asked], (notes) =>
      notes
        .in(text)
        .filter(({ 0: note, index }) => !isExplanation(text.slice(0, index), note.slice(1)))
        .map(asNote),
    ),
  ];
  // One note may be known by several of its words.
  const told = new Set<number>();
  return found.filter(({ start }) => {
    const sentence = sentenceStart(text, start);
    return !told.has(sentence) && told.add(sentence);
  });
}

function asNote({ 0: note, index }: RegExpExecArray): AuthorNote {
  return { start: index, end: index + note.length };
}

/** Where the sentence around a place begins, or what is as far back as notes are long. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - LONGEST);
  const before = text.slice(from, at);
  return from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
}

const LONGEST = 120;

const patternsOf = once(
  ({ subjects, passages, requests, passageRequests, acts, ...others }: NoteWords): Patterns => {
    const act = `${WORDS}{0,${REACH}}?(?:${anyOf(acts)})${WORDS}{0,4}`;
    const ofPassage =
      `(?:${anyOf(passages)})(?:内容|文字|数字|数据)?(?:还|仍|尚)?` +
      `(?:${anyOf([...requests, ...passageRequests])})${act}`;
    const ofSubject =
      `(?:[此该本]|这个|以上|上述|具体)?(?:${anyOf(subjects)})(?:还|仍|尚)?` +
      `(?:${anyOf(requests)})${act}`;
    return {
      inBrackets: new Sought(
        [...passages, ...subjects],
        () => new RegExp(`${OPEN}(?:注[:：])?(?:${ofPassage}|${ofSubject})${CLOSE}`, 'g'),
        acts,
      ),
      bare: new Sought(
        passages,
        () => new RegExp(`(?<=^|[。；;：:\\n])${ofPassage}(?=[。；;，,\\n]|$)`, 'g'),
      ),
      orders: new Sought(
        [...others.orders.map(longestPiece), '请根据', '请结合', '请按'],
        () =>
          new RegExp(
            `(?<=^|[。；;：:\\n（(【])(?:${anyOf(others.orders)})|(?<=，)请(?:根据|结合|按)实际(?:情况)?修改`.replaceAll(
              '…',
              GAP,
            ),
            'g',
          ),
      ),
      leftovers: new Sought(
        others.leftovers.map(longestPiece),
        () =>
          new RegExp(
            `${OPEN}${INSIDE}(?:${anyOf(others.leftovers)})${INSIDE}${CLOSE}`.replaceAll('…', GAP),
            'g',
          ),
      ),
      opinions: new Sought(
        [':', '：'],
        () =>
          new RegExp(
            `${OPEN}(?:[\\u4e00-\\u9fff]{0,3}(?:${anyOf(others.speakers)})(?:${anyOf(others.said)})|${SURNAME}(?:${anyOf(others.speakers)}))[:：][\\u4e00-\\u9fff]{2}${INSIDE}${CLOSE}`,
            'g',
          ),
      ),
      tasks: new Sought(
        others.tasks,
        () =>
          new RegExp(
            `${OPEN}(?:(?:以上|以下|此处|数据)(?:请|与|由|待|找|等)|请|与|待|找|等)[\\u4e00-\\u9fff]{1,10}?(?:${anyOf(others.parties)})[\\u4e00-\\u9fff]{0,4}?(?:${anyOf(others.tasks)})(?!一致|无误)[\\u4e00-\\u9fff]{0,6}${CLOSE}|(?:[【〔[]|(?<=^|[。；;\\n])[（(])[\\u4e00-\\u9fff]{1,10}?(?:${anyOf(others.parties)})(?:${anyOf(others.tasks)})后再?(?:${anyOf([...others.tasks, '报送', '提供'])})${CLOSE}`,
            'g',
          ),
      ),
      // 本段沿用去年稿
      sources: new Sought(
        others.sources,
        () =>
          new RegExp(
            `(?<=^|[。；;：:，,\\n（(【])(?:${anyOf(passages)})(?:内容|文字|数字|数据)?(?:${anyOf([...requests, ...passageRequests])})${WORDS}{0,4}?(?:${anyOf(others.sources)})`,
            'g',
          ),
      ),
      // 待王科确认后再改
      waiting: new Sought(
        others.speakers,
        () =>
          new RegExp(
            `(?:待|等|请)(?:${anyOf(others.surnames)})(?:${anyOf(others.speakers)})${WORDS}{1,8}?(?:后再?|再)(?:改|定|补|填|写|加|删|${anyOf(others.tasks)})`,
            'g',
          ),
      ),
      // （老李看一下这样表述行不行）
      asked: new Sought(
        others.asked,
        () =>
          new RegExp(
            `${OPEN}(?:请|让|麻烦|找)?(?:[老小](?:${anyOf(others.surnames)})|(?:${anyOf(others.surnames)})(?:${anyOf([...others.called, ...others.speakers])}))[，,]?(?:请|来|再)?(?:${anyOf(others.asked)})${INSIDE}${CLOSE}`,
            'g',
          ),
      ),
    };
  },
);

function anyOf(words: readonly string[]): string {
  return words.length === 0
    ? '(?!)'
    : [...words].sort((one, other) => other.length - one.length).join('|');
}

/** Of words with … between them those that are the most. */
function longestPiece(words: string): string {
  return words.split('…').reduce((long, piece) => (piece.length > long.length ? piece : long));
}
