import { flatMap } from '../../../text/flat-map.js';
import { sourceSpan } from '../../../text/mapped.js';
import { matchesOf } from '../../../text/matches.js';
import type { Passage } from '../../../understand/report.js';
import type { Detected } from '../../finding.js';
import type { ToldWords } from './words.js';

/** A number with its unit and the words around it. */
interface Figure {
  readonly digits: string;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** What stands before it in its clause, and behind it up to the next mark. */
  readonly before: string;
  readonly behind: string;
}

const NUMBER =
  /(?<![\d.第〕])(\d{2,7}(?:\.\d{1,2})?)(万?(?:件次|人次|场次|批次|[件条篇次期场个项份名家册处部批户人张套块元])|%)(?!以上|以内|左右)/g;
const MARK = /[,。;:()!?]/;
const HAN = /[\u4e00-\u9fff]/;
/** So many digits that changed their places are no chance where the same is spoken of. */
const SURE = 3;
/** No paragraph of a report has more numbers; each is held against all before it. */
const MOST = 120;

/** 全年公开3150条。…全年3510条的公开总量: two of the digits of what is told again changed their places. */
export function swappedDigits(passage: Passage, words: ToldWords): Detected[] {
  const { text } = passage.text;
  const all = figuresOf(text);
  if (all.length > MOST) return [];
  return flatMap(all, (then, at): Detected[] => {
    if (all.some((one) => one !== then && one.digits === then.digits)) return [];
    const first = all.slice(0, at).findLast((one) => isSame(one, then, text, words));
    return first ? [finding(passage, first, then)] : [];
  });
}

function figuresOf(text: string): Figure[] {
  let sentence = 0;
  let read = 0;
  return matchesOf(text, NUMBER).map((match): Figure => {
    for (; read < match.index; read++) if ('。;!?'.includes(text[read]!)) sentence++;
    const [whole, digits, unit] = match;
    const start = match.index;
    const end = start + whole.length;
    let from = start;
    while (from > 0 && !MARK.test(text[from - 1]!)) from--;
    let to = end;
    while (to < text.length && !MARK.test(text[to]!)) to++;
    const [before, behind] = [text.slice(from, start), text.slice(end, to)];
    return { digits: digits!, unit: unit!, start, end, sentence, before, behind };
  });
}

function isSame(
  first: Figure,
  then: Figure,
  text: string,
  { neutral, points, other, scope }: ToldWords,
): boolean {
  if (first.unit !== then.unit || first.sentence === then.sentence) return false;
  if (!isSwapped(first.digits, then.digits)) return false;
  if ([first, then].some(({ before }) => other.test(before))) return false;
  const own = text
    .slice(0, first.end + first.behind.length)
    .split(/[。;!?]/)
    .at(-1)!;
  if (then.before.match(scope)?.some((word) => !own.includes(word)) === true) return false;
  const pointed = points.test(then.before);
  if (then.digits.replace('.', '').length < SURE && !pointed) return false;
  const around = pointed ? own : first.before.slice(-AROUND) + first.behind.slice(0, BEHIND);
  return shares(then, around) && (pointed || saysNoMore(then.before, own, neutral));
}

/** One pair of digits beside each other changed places. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length || one === other) return false;
  if (one.indexOf('.') !== other.indexOf('.')) return false;
  return isTurned(one.replace('.', ''), other.replace('.', ''));
}

function isTurned(one: string, other: string): boolean {
  const at = [...one].findIndex((digit, index) => digit !== other[index]);
  const turned = one.slice(0, at) + one[at + 1]! + one[at]! + one.slice(at + 2);
  return turned === other;
}

/** Characters around a number that name what it counts. */
const AROUND = 12;
const BEHIND = 6;

/** A word of the number that is told again stands around the first. */
function shares({ before, behind }: Figure, around: string): boolean {
  return pairsOf(before + behind.slice(0, BEHIND)).some((pair) => around.includes(pair));
}

const IDLE =
  /全年|涉及|之所以|止步于|停留在|年度|共计|累计|合计|总计|信息|工作|政府|政务|相关|有关|各类|的/g;

function pairsOf(text: string): string[] {
  const plain = text.replace(IDLE, ',');
  return flatMap([...plain].slice(1), (second, at) =>
    HAN.test(second) && HAN.test(plain[at]!) ? [plain[at]! + second] : [],
  );
}

/** Nothing stands before it that its first sentence does not say, but words that change nothing. */
function saysNoMore(before: string, own: string, neutral: RegExp): boolean {
  let left = before.replace(IDLE, '').replace(neutral, '');
  for (const pair of pairsOf(left)) if (own.includes(pair)) left = left.replace(pair, '');
  return ![...left].some((character) => HAN.test(character) && !own.includes(character));
}

function finding(passage: Passage, first: Figure, then: Figure): Detected {
  const { text, section } = passage;
  const [found, expected] = [then, first].map(({ digits, unit }) => digits + unit);
  const difference = Math.round(Math.abs(Number(then.digits) - Number(first.digits)) * 100) / 100;
  return {
    messageId: 'equal',
    values: { found: found!, expected: expected!, difference },
    span: sourceSpan(text, then.start, then.end),
    place: section === undefined ? {} : { section },
    related: [
      {
        messageId: 'number',
        values: { value: Number(first.digits), unit: first.unit },
        span: sourceSpan(text, first.start, first.end),
      },
    ],
  };
}
