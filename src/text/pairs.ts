import { matchesOf } from './matches.js';

/** A mark of a pair in a text; `text` numbers the text it stands in. */
export interface PairMark {
  readonly text: number;
  readonly at: number;
  readonly mark: string;
}

/** An opening mark with the closing one that belongs to it. */
export interface Pair {
  readonly open: PairMark;
  readonly close: PairMark;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly unpaired: readonly PairMark[];
}

const MARKS = /[“”《》（）()〔〕]/g;
const OPENING: Readonly<Record<string, string>> = {
  '”': '“',
  '》': '《',
  '）': '（',
  ')': '（',
  '〕': '〔',
};
/** 1） a） 一） as marks of a list have no opening bracket. */
const ENUMERATOR =
  /(?:^|[\s。；;：:，,、!?！？])(?:\d{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[①-⑳])[)）]$/;
/** Texts over which a quotation may run on: a paragraph that was broken in two. */
const REACH = 2;

/** Matches the marks that come in pairs over texts that follow each other; each kind for itself. */
export function readPairs(texts: readonly string[]): Pairs {
  const open = new Map<string, PairMark[]>();
  const pairs: Pair[] = [];
  const unpaired: PairMark[] = [];
  texts.forEach((content, text) => {
    for (const { index: at, 0: mark } of matchesOf(content, MARKS)) {
      const opening = OPENING[mark];
      const kind = opening ?? (mark === '(' ? '（' : mark);
      const stack = open.get(kind) ?? [];
      open.set(kind, stack);
      const one = { text, at, mark };
      if (opening === undefined) {
        stack.push(one);
        continue;
      }
      const last = stack.at(-1);
      if (last && text - last.text <= REACH) {
        stack.pop();
        pairs.push({ open: last, close: one });
      } else if (!isEnumerator(content, at)) unpaired.push(one);
    }
  });
  const left = [...open.values()].flat();
  for (const one of left) if (!runsOn(one, texts)) unpaired.push(one);
  return { pairs, unpaired: unpaired.sort((a, b) => a.text - b.text || a.at - b.at) };
}

/** Each paragraph of a long quotation opens it anew; only the last one closes it. */
function runsOn({ text, mark }: PairMark, texts: readonly string[]): boolean {
  return (
    mark === '“' &&
    texts[text]!.trimStart().startsWith(mark) &&
    texts[text + 1]?.trimStart().startsWith(mark) === true
  );
}

function isEnumerator(text: string, at: number): boolean {
  return (
    ENUMERATOR.test(text.slice(Math.max(0, at - 4), at + 1)) ||
    ENUMERATOR.test(text.slice(0, Math.min(at + 1, 5)))
  );
}
