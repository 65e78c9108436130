import { readPairs } from '../../text/pairs.js';
import { withoutAddresses } from '../../text/punctuation.js';
import { matchesOf } from '../../text/matches.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import type { Report } from '../../understand/report.js';
import { isWidthNormalised } from '../sections/heading-marks.js';
import { passagesOf, type Passage } from './passages.js';

/** A mark that certainly lacks its other half, or stands once too often. */
export interface LostMark {
  readonly type: 'unpaired' | 'doubled';
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** What should stand there, where that is beyond doubt. */
  readonly right: string | undefined;
}

/** So many of one kind are what a program made of the text. */
const HABIT = 3;
const ENDED = /[。！？；：!?][”’》）)]?\s*$/;
const KINDS: Readonly<Record<string, string>> = {
  '“': '“',
  '”': '“',
  '《': '《',
  '》': '《',
  '（': '（',
  '）': '（',
  '(': '（',
  ')': '（',
};
/** The same stop twice, or a comma before a stop; 。。。 stands for an ellipsis, and ：； for a value left out. */
const DOUBLED =
  /(?<=[\u3400-\u9fff”’》）)〕%\d])(?:，{2,4}|、{2,4}|；{2,4}|。。(?!。)|、[，。；]|，[。；、]|。[，；、])/g;

/** Marks that are wrong beyond doubt, in reading order; the same for every rule that asks. */
export const lostMarks = once((report: Report): readonly LostMark[] => {
  const passages = passagesOf(report);
  const texts = passages.map(({ content }) => withoutAddresses(content.text));
  return [
    ...(isWidthNormalised(report.draft) ? [] : unpaired(passages, texts)),
    ...doubled(passages, texts),
  ];
});

function unpaired(passages: readonly Passage[], texts: readonly string[]): LostMark[] {
  const all = readPairs(texts).unpaired.filter(({ mark }) => KINDS[mark] !== undefined);
  const counts = new Map<string, number>();
  for (const { mark } of all) counts.set(KINDS[mark]!, (counts.get(KINDS[mark]!) ?? 0) + 1);
  return flatMap(all, ({ text, at, mark }): LostMark[] => {
    const passage = passages[text]!;
    if (counts.get(KINDS[mark]!)! > HABIT || !isWhole(texts, text)) return [];
    // Straight and half-width marks may be the other half.
    if (KINDS[mark] === '“' && /["'「」『』〝〞＂]/.test(texts[text]!)) return [];
    if (/[〈〉<>＜＞]/.test(texts[text]!) && KINDS[mark] === '《') return [];
    if (/[〔〕[\]【】{}]/.test(around(texts[text]!, at)) && KINDS[mark] === '（') return [];
    return [{ type: 'unpaired', passage, start: at, end: at + 1, right: undefined }];
  });
}

/** A paragraph that was not torn: it ends in a stop, and so does what stands before it, or that is a short line. */
function isWhole(texts: readonly string[], index: number): boolean {
  const before = texts[index - 1] ?? '';
  return ENDED.test(texts[index]!) && (ENDED.test(before) || before.length < LINE);
}

/** Lines that wrap are longer. */
const LINE = 26;

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 30), at + 30);
}

function doubled(passages: readonly Passage[], texts: readonly string[]): LostMark[] {
  return flatMap(passages, (passage, index) =>
    matchesOf(texts[index]!, DOUBLED).map(({ 0: found, index: start }): LostMark => {
      const [first] = found;
      const right = [...found].every((one) => one === first) ? first : undefined;
      return { type: 'doubled', passage, start, end: start + found.length, right };
    }),
  );
}
