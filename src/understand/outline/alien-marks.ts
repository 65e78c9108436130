import type { Heading } from '../report.js';

/**
 * （一）…（2）…（三）: a heading whose mark is of another level, but whose number is just the one that lacks among
 * its neighbours, is one of them. Lists of that other level, which count on by themselves, stay what they are.
 */
export function settleLevels(headings: readonly Heading[]): readonly Heading[] {
  if (!headings.some(isLower)) return headings;
  return headings.map((heading, at) =>
    isAlien(headings, at) ? { ...heading, level: 2 } : heading,
  );
}

function isAlien(headings: readonly Heading[], at: number): boolean {
  const heading = headings[at]!;
  if (!isLower(heading)) return false;
  const { ordinal } = heading.mark!;
  const before = headings[at - 1];
  const after = headings[at + 1];
  const follows = ordinal === 1 ? before === undefined : isSecond(before, ordinal - 1);
  const goesOn = after === undefined ? ordinal > 2 : isSecond(after, ordinal + 1);
  return follows && goesOn;
}

function isLower({ level, mark }: Heading): boolean {
  return (level === 3 || level === 4) && mark !== undefined && !/^[①-⑳]/.test(mark.text);
}

function isSecond(heading: Heading | undefined, ordinal: number): boolean {
  return heading?.level === 2 && heading.mark?.ordinal === ordinal;
}
