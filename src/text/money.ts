/** Sums of money are written in these units; each is a power of ten of the first. */
const POWERS: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

export function isMoneyUnit(unit: string): boolean {
  return Object.hasOwn(POWERS, unit);
}

/** The decimal digits of an amount in another unit, without the rounding of a division. */
export function converted(digits: string, from: string, to: string): string {
  return String(Number(`${digits}e${String(POWERS[from]! - POWERS[to]!)}`));
}

/** The unit of money that a label names in brackets, as in 本年收费金额（单位：万元）. */
export function unitInLabel(folded: string): string | undefined {
  const unit = /[(:]([^(:)]*元)\)/.exec(folded)?.[1];
  return unit !== undefined && isMoneyUnit(unit) ? unit : undefined;
}
