/** Whether a printed percentage is that of the fraction: rounded, or cut off behind its last decimal; what is even is cut off to itself. */
export function agrees(printed: number, decimals: number, fraction: number): boolean {
  const unit = 10 ** -decimals;
  const exact = fraction * 100;
  const slack = 1e-7;
  return exact >= printed - unit / 2 - slack && exact < printed + unit - slack;
}
