import { isTraditional } from './simplify.js';

/** How a text is written: the Chinese characters in it, and those that have a simplified form. */
export interface ScriptCount {
  readonly han: number;
  /** Offsets of the traditional characters, in order. */
  readonly traditional: readonly number[];
}

const NONE: ScriptCount = { han: 0, traditional: [] };
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

/** Counts the characters; those in `ignored` are right in simplified text too (乾隆). */
export function countScripts(text: string, ignored: ReadonlySet<string>): ScriptCount {
  let han = 0;
  const traditional: number[] = [];
  // Most cells hold a number.
  if (text.length === 1 && text.charCodeAt(0) < FIRST_HAN) return NONE;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_HAN || unit > LAST_HAN) continue;
    han++;
    if (isTraditional(unit) && !ignored.has(text[at]!)) traditional.push(at);
  }
  return { han, traditional };
}
