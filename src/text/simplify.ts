import { simplified, traditional } from './traditional.generated.js';

/**
 * Traditional characters written as simplified ones, for matching only: the result is never shown or
 * written, because one traditional character can be right in simplified text too (乾隆, 著名). Every
 * character keeps its position.
 */
export function simplify(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const plain = TABLE[text.charCodeAt(at)]!;
    if (plain === 0) continue;
    result += text.slice(from, at) + String.fromCharCode(plain);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

/** Whether a UTF-16 unit is a traditional character with a simplified form of its own. */
export function isTraditional(unit: number): boolean {
  return TABLE[unit] !== 0;
}

/** Simplified form of each UTF-16 unit; 0 for units that stay as they are. */
const TABLE = new Uint16Array(0x10000);
for (let at = 0; at < traditional.length; at++) {
  TABLE[traditional.charCodeAt(at)] = simplified.charCodeAt(at);
}
