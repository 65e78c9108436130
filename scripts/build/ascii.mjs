import { parse, tokTypes } from 'acorn';

/**
 * The same program in ASCII alone. V8 keeps such a text at a byte a character and takes it from the disk as it is, where any
 * other is decoded first, to twice its size. esbuild escapes all but patterns; the escapes mean the same there.
 *
 * @param {string} code a script
 * @throws where other characters stand anywhere else, as in String.raw, whose text an escape would change
 */
export function inAscii(code) {
  const pieces = [];
  let end = 0;
  const onToken = ({ type, start, end: after }) => {
    if (type !== tokTypes.regexp) return;
    pieces.push(code.slice(end, start), escaped(code.slice(start, after)));
    end = after;
  };
  parse(code, { ecmaVersion: 'latest', sourceType: 'script', onToken });
  const all = pieces.join('') + code.slice(end);
  const foreign = BEYOND.exec(all);
  if (foreign === null) return all;
  const around = all.slice(Math.max(0, foreign.index - 60), foreign.index + 20);
  throw new Error(`A character beyond ASCII stands in no pattern and no plain text: ${around}`);
}

const BEYOND = /[^\0-\x7f]/;

/** UTF-16 units, each by its escape: in patterns with and without `u` two halves of a pair are one character. */
function escaped(pattern) {
  return Array.from({ length: pattern.length }, (_, at) => {
    const unit = pattern.charCodeAt(at);
    return unit < 0x80 ? pattern[at] : `\\u${unit.toString(16).padStart(4, '0')}`;
  }).join('');
}
