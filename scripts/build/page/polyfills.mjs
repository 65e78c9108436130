import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The oldest engine that the page runs in: that of the browsers of Windows 7 and of 信创 systems of 2019. */
export const OLDEST = 69;

/** PDF is read from this version of Chrome on: pdf.js needs what cannot be brought along. */
export const OLDEST_FOR_PDF = 80;

/**
 * What of the language is newer than Chrome 69, up to what the types of this project know (ES2023), with the modules of
 * core-js that bring it, and what browsers got later and the page's own file that brings it; by the names of the
 * methods, of which a script is asked whether it has them.
 */
const NEWER = {
  at: ['es.array.at', 'es.string.at-alternative', 'es.typed-array.at'],
  findLast: ['es.array.find-last', 'es.typed-array.find-last'],
  findLastIndex: ['es.array.find-last-index', 'es.typed-array.find-last-index'],
  toReversed: ['es.array.to-reversed', 'es.typed-array.to-reversed'],
  toSorted: ['es.array.to-sorted', 'es.typed-array.to-sorted'],
  toSpliced: ['es.array.to-spliced'],
  with: ['es.array.with', 'es.typed-array.with'],
  fromEntries: ['es.object.from-entries'],
  hasOwn: ['es.object.has-own'],
  matchAll: ['es.string.match-all'],
  replaceAll: ['es.string.replace-all'],
  allSettled: ['es.promise.all-settled'],
  any: ['es.promise.any'],
  description: ['es.symbol.description'],
  arrayBuffer: [fileURLToPath(new URL('../../../src/web/old-blob.ts', import.meta.url))],
};

/** What needs a module whatever its name: until Chrome 70 a sort moved what was equal. */
const ALWAYS = ['es.array.sort', 'es.global-this'];

/** What cannot be brought along, and no script of the page may ask for. */
export const IMPOSSIBLE =
  /\b(?:WeakRef|FinalizationRegistry|Segmenter|structuredClone\b|queueMicrotask\(|SharedArrayBuffer\()|\.(?:replaceChildren|isWellFormed|toWellFormed|fromAsync|withResolvers|groupBy|randomUUID|encodeInto)\(|\beval\(|\bnew Function\(/;

/** What style sheets have got since, and an old engine takes for an error or for nothing. */
export const IMPOSSIBLE_STYLE =
  /[;{]\s*(?:inset|aspect-ratio|accent-color|translate|rotate|scale|(?:row-|column-)?gap)\s*:|:(?:is|where|has|focus-visible)\b|\b(?:clamp|min|max)\(|@(?:layer|container|supports selector)|\d(?:svh|dvh|lvh)\b/;

/** The names of newer methods that a script has. */
export function newerIn(code) {
  return Object.keys(NEWER).filter((name) => new RegExp(`\\.${name}\\b`).test(code));
}

/** The modules that a script needs in the oldest engine, in order. */
export function polyfillsFor(code) {
  const names = [...ALWAYS, ...newerIn(code).flatMap((name) => NEWER[name])];
  return names.map((name) => (isAbsolute(name) ? name : `core-js/modules/${name}.js`));
}
