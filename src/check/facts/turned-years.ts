/** Years whose last two digits changed places (2042年 for 2024年). */

/** How far before the year of the report the year may lie that was meant. */
const BACK = 3;

/** 2042 → 2024 */
export function turned(year: number): number {
  return Math.floor(year / 100) * 100 + (year % 10) * 10 + (Math.floor(year / 10) % 10);
}

/** Whether a year is so far ahead that only its digits, turned, make one that the report would speak of. */
export function isTurnedAhead(found: number, year: number): boolean {
  const meant = turned(found);
  return found > year + 2 && meant >= year - BACK && meant <= year + 1;
}
