/**
 * Columns that text takes in a terminal: East Asian wide characters take two, combining ones none.
 * The ambiguous ones (“ ” — ·) are counted as two, as Chinese terminals and fonts draw them.
 */
export function displayWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    width += characterWidth(code);
  }
  return width;
}

/** The text cut to a display width, with … where something was cut off. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let result = '';
  let used = 1;
  for (const character of text) {
    used += characterWidth(character.codePointAt(0)!);
    if (used > width) break;
    result += character;
  }
  return `${result}…`;
}

/** The text filled up with spaces to a display width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

function characterWidth(code: number): number {
  if (code < 0x300) return code === 0xb7 ? 2 : code < 0x20 || code === 0xad ? 0 : 1;
  if (code < 0x370 || (code >= 0x200b && code <= 0x200f) || (code >= 0xfe00 && code <= 0xfe0f))
    return 0;
  return isWide(code) ? 2 : 1;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    code === 0x2014 ||
    (code >= 0x2018 && code <= 0x201d) ||
    code === 0x2026 ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
