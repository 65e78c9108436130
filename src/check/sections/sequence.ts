import { flatMap } from '../../text/flat-map.js';

/** Numbers of one sequence that are wrong, and what they should be. */
export interface Verdict {
  readonly wrong: readonly WrongNumber[];
  /**
   * `slip`: all other numbers count on without it; `repeat`: a number stands twice and the rest counts on
   * from it; `gap`: a number is left out, and perhaps what stood there; `disorder`: anything else.
   */
  readonly type: 'slip' | 'repeat' | 'gap' | 'disorder';
}

export interface WrongNumber {
  readonly index: number;
  readonly expected: number;
}

/**
 * Judges the numbers of headings that ought to count on from one. A return to one begins a list of its own.
 * What is so broken that it never was a sequence gives no verdict.
 */
export function judge(ordinals: readonly number[]): Verdict[] {
  const lists = split(ordinals);
  if (lists.every(({ numbers }) => wrongIn(numbers).length === 0)) return [];
  const asOne = wrongIn(ordinals);
  if (lists.length > 1 && asOne.length === 1 && ordinals.length >= 4) {
    return [{ wrong: asOne, type: 'slip' }];
  }
  return flatMap(lists, ({ numbers, from }) => {
    const verdict = judgeList(numbers);
    if (verdict === undefined) return [];
    const wrong = verdict.wrong.map(({ index, expected }) => ({ index: index + from, expected }));
    return [{ ...verdict, wrong }];
  });
}

function judgeList(numbers: readonly number[]): Verdict | undefined {
  const wrong = wrongIn(numbers);
  const [first] = wrong;
  if (first === undefined) return undefined;
  const { index, expected } = first;
  const isLast = index === numbers.length - 1;
  if (wrong.length === 1 && numbers.length >= 3 && !isLast) return { wrong, type: 'slip' };
  if (index === 0) return undefined;
  const value = numbers[index]!;
  const countsOn = numbers.slice(index).every((number, at) => number === value + at);
  if (countsOn && value === numbers[index - 1]) return { wrong, type: 'repeat' };
  if (countsOn && value > expected) return { wrong, type: 'gap' };
  if (wrong.length === 1 && value < expected) return { wrong, type: 'slip' };
  return wrong.length * 2 <= numbers.length ? { wrong, type: 'disorder' } : undefined;
}

function wrongIn(numbers: readonly number[]): WrongNumber[] {
  return flatMap(numbers, (number, index) =>
    number === index + 1 ? [] : [{ index, expected: index + 1 }],
  );
}

/** Lists that each begin with one; what stands before the first one is a list too. */
function split(ordinals: readonly number[]): { numbers: number[]; from: number }[] {
  const lists: { numbers: number[]; from: number }[] = [];
  ordinals.forEach((ordinal, at) => {
    // A second one right after the first is a number that stands twice.
    const begins = ordinal === 1 && ordinals[at - 1] !== 1;
    if (begins || at === 0) lists.push({ numbers: [ordinal], from: at });
    else lists.at(-1)!.numbers.push(ordinal);
  });
  return lists;
}
