/** The oldest engine that the page runs in: that of the browsers of Windows 7 and of 信创 systems of 2019. */
export const OLDEST = 69;

/** PDF is read from this version of Chrome on: pdf.js needs what cannot be brought along. */
export const OLDEST_FOR_PDF = 80;

/**
 * What of the language is newer than Chrome 69, up to what the types of this project know (ES2023), with the modules of
 * core-js that bring it; by the names of its methods, of which a script is asked whether it has them.
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
};

/** What needs a module whatever its name: until Chrome 70 a sort moved what was equal. */
const ALWAYS = ['es.array.sort', 'es.global-this'];

/** What cannot be brought along, and no script of the page may ask for. */
export const IMPOSSIBLE =
  /\b(?:WeakRef|FinalizationRegistry|Segmenter|structuredClone\b|queueMicrotask\(|SharedArrayBuffer\()|\.(?:replaceChildren|isWellFormed|fromAsync|withResolvers|groupBy)\(|\beval\(|\bnew Function\(/;

/** The names of newer methods that a script has. */
export function newerIn(code) {
  return Object.keys(NEWER).filter((name) => new RegExp(`\\.${name}\\b`).test(code));
}

/** The modules of core-js that a script needs in the oldest engine, in order. */
export function polyfillsFor(code) {
  return [...ALWAYS, ...newerIn(code).flatMap((name) => NEWER[name])];
}
