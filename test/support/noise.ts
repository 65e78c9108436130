import type { Sheet } from './sheet.js';

export type LabelNoise = 'none' | 'spaces' | 'breaks';

/**
 * The sheet with its labels as drafts have them: short ones spread out by spaces, or long ones broken
 * by `lineBreak` after the eighth character. Figures stay as they are.
 */
export function withNoise(sheet: Sheet, noise: LabelNoise, lineBreak: string): Sheet {
  const cells = sheet.cells.map((cell) =>
    cell.ref === undefined ? { ...cell, text: noisy(cell.text, noise, lineBreak) } : cell,
  );
  return { ...sheet, cells };
}

function noisy(text: string, noise: LabelNoise, lineBreak: string): string {
  const gap = { none: '', spaces: ' ', breaks: lineBreak }[noise];
  if (gap === '' || text.length < 2) return text;
  if (noise === 'spaces' && text.length <= 3) return [...text].join(gap);
  const at = text.length > 10 ? 8 : 2;
  return text.length > 3 ? text.slice(0, at) + gap + text.slice(at) : text;
}
