import { escapeHtml } from '../../output/html/escape.js';

/** All pictures are as wide as this, in units of their own; the page scales them. */
export const WIDTH = 760;
/** Height of a bar, and of a row with one. */
export const BAR = 16;
export const ROW = 24;

export const COLOURS = [
  '#2f6fb3',
  '#5a9bd4',
  '#b85c38',
  '#d9a441',
  '#8a6fb0',
  '#7a8794',
  '#c9ced6',
] as const;
export const WRONG = '#b3261e';
export const DOUBTFUL = '#d99a1c';

/** A picture with its caption, that needs no script; what it shows is also in words. */
export function figure(caption: string, height: number, parts: readonly string[]): string {
  const name = escapeHtml(caption);
  return (
    `<figure class="picture"><figcaption>${name}</figcaption>\n` +
    `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${name}">\n${parts.join('\n')}\n</svg></figure>`
  );
}

/** A bar; pointing at it shows its words. */
export function bar(
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  fill: string,
  words: string,
): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${BAR}" fill="${fill}"><title>${escapeHtml(words)}</title></rect>`;
}

/** Words at the middle of a row whose bar begins at `y`. */
export function label(
  x: number,
  y: number,
  words: string,
  {
    anchor = 'start',
    fill = '#22262c',
  }: { anchor?: 'start' | 'middle' | 'end'; fill?: string } = {},
): string {
  const at = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y + BAR - 4)}"${at} fill="${fill}">${escapeHtml(words)}</text>`;
}

/** The colour of words upon another colour, `#rrggbb`. */
export function inkOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    parseInt(fill.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '#22262c' : '#fff';
}

/** An upright line from one height to another. */
export function upright(x: number, from: number, to: number, dashed = false): string {
  const dashes = dashed ? ' stroke-dasharray="4 3"' : '';
  return `<line x1="${round(x)}" x2="${round(x)}" y1="${round(from)}" y2="${round(to)}" stroke="#8a929e"${dashes}/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
