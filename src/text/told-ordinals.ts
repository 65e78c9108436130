import { matchesOf } from './matches.js';
import { readChinese } from './numerals.js';

/** A count of rounds, and the rounds that are told behind it one by one: 修订两次。第一次…，第二次…. */
export interface ToldRounds {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The last round that is told, and where it stands. */
  readonly last: number;
  readonly lastAt: { readonly start: number; readonly end: number };
  readonly firstText: string;
  /** A round that comes after the last that there was is told next: 2期，第一期…，第三期…. */
  readonly beyond: boolean;
}

const COUNT =
  /(?<!第|每|[\d一二三四五六七八九十])(\d{1,2}|[一二两三四五六七八九十]{1,2})(次|轮|批次|批|阶段|期|场|步)(?=[^\d。]{0,16}[。,;:(])/g;
/** How far behind the count its first round may be told, and the last. */
const REACH = 400;
const NEAR = 30;

/** Counts of rounds of which more or fewer are told at once, each counted from the first. */
export function findToldRounds(text: string): ToldRounds[] {
  if (!/第[一1]/.test(text)) return [];
  const found: ToldRounds[] = [];
  for (const match of matchesOf(text, COUNT)) {
    const value = numberOf(match[1]!);
    const from = match.index + match[0].length;
    const { rounds, next } = roundsOf(text.slice(from, from + REACH), match[2]!);
    const [first] = rounds;
    if (value === undefined || value < 2 || !first || first.index > NEAR) continue;
    const beyond =
      next &&
      first &&
      numberOf(next[1]!) === value + 1 &&
      rounds.length < value &&
      PARTED.test(text.slice(from + first.index, from + next.index));
    const last = beyond ? next : rounds.at(-1)!;
    found.push({
      start: match.index,
      end: from,
      value,
      last: beyond ? value + 1 : rounds.length,
      beyond: beyond === true,
      lastAt: { start: from + last.index, end: from + last.index + last[0].length },
      firstText: first[0],
    });
  }
  return found;
}

/** What stands between two rounds that are told one by one; none in 第1期至第6期. */
const PARTED = /[,，;；。]/;

interface Rounds {
  readonly rounds: readonly RegExpExecArray[];
  /** The first that is not the next in order. */
  readonly next: RegExpExecArray | undefined;
}

/** 第一次, 第二次, …: in their order and no other between them. */
function roundsOf(text: string, unit: string): Rounds {
  const rounds: RegExpExecArray[] = [];
  for (const match of matchesOf(text, ORDINALS[unit]!)) {
    if (numberOf(match[1]!) !== rounds.length + 1) return { rounds, next: match };
    rounds.push(match);
  }
  return { rounds, next: undefined };
}

const ORDINALS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  ['次', '轮', '批次', '批', '阶段', '期', '场', '步'].map((unit) => [
    unit,
    new RegExp(`第(\\d{1,2}|[一二三四五六七八九十]{1,2})${unit}`, 'g'),
  ]),
);

function numberOf(words: string): number | undefined {
  return /^\d/.test(words) ? Number(words) : readChinese(words);
}
