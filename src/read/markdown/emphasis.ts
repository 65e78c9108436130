/** A change that turns source text into plain text; it counts only while `active`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  active: boolean;
  /** 1 where bold text begins after the edit, -1 where it ends before it. */
  bold?: 1 | -1;
}

type Mark = '*' | '**' | '_' | '__' | '~~';

const SPACE = /\s/u;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const WORD = /[\p{L}\p{N}]/u;
const OPENS = /[\p{L}\p{N}\p{Ps}\p{Pi}]/u;
const CLOSES = /[\p{L}\p{N}\p{Pe}\p{Pf}。！？；]/u;
const DIGIT = /\d/;

/**
 * Pairs the marks of emphasis in one paragraph. More lenient than CommonMark with `**`, which does not
 * take `**政府信息：**公开` for bold, and stricter with `_`, because `____` is a blank to be filled in.
 */
export class Emphasis {
  readonly #waiting = new Map<Mark, Edit>();
  readonly #raw: string;
  readonly #edits: Edit[];

  constructor(raw: string, edits: Edit[]) {
    this.#raw = raw;
    this.#edits = edits;
  }

  /** Takes the run of equal marks at `from`; returns where it ends. */
  run(from: number): number {
    const mark = this.#raw[from]!;
    let to = from + 1;
    while (this.#raw[to] === mark) to++;
    const before = this.#raw[from - 1] ?? ' ';
    const after = this.#raw[to] ?? ' ';
    if (mark === '*') this.#stars(from, to, before, after);
    else if (mark === '_' && to - from <= 2) this.#underscores(from, to, before, after);
    else if (mark === '~' && to - from === 2) this.#mark('~~', from, to, true, true);
    return to;
  }

  #stars(from: number, to: number, before: string, after: string): void {
    const length = to - from;
    const isProduct = DIGIT.test(before) && DIGIT.test(after);
    if (length >= 2 && length <= 3) this.#mark('**', from, from + 2, true, true);
    if (length === 1 || length === 3) {
      if (isProduct) return;
      this.#mark('*', to - 1, to, flanks(after, before), flanks(before, after));
    }
    // Word converters write two bold runs in a row: `**一、****总体情况**`.
    if (length === 4 && this.#waiting.has('**')) {
      this.#mark('**', from, from + 2, false, true);
      this.#mark('**', from + 2, to, true, false);
    }
  }

  #underscores(from: number, to: number, before: string, after: string): void {
    const opens = !WORD.test(before) && OPENS.test(after);
    const closes = !WORD.test(after) && CLOSES.test(before);
    this.#mark(to - from === 1 ? '_' : '__', from, to, opens, closes);
  }

  #mark(mark: Mark, from: number, to: number, opens: boolean, closes: boolean): void {
    const opening = this.#waiting.get(mark);
    const isBold = mark === '**' || mark === '__';
    const edit: Edit = { from, to, text: '', active: false };
    this.#edits.push(edit);
    if (closes && opening !== undefined && opening.to < from) {
      opening.active = edit.active = true;
      if (isBold) {
        opening.bold = 1;
        edit.bold = -1;
      }
      this.#waiting.delete(mark);
    } else if (opens) this.#waiting.set(mark, edit);
  }
}

/** Whether a mark may enclose the text on its inner side (CommonMark's flanking rule). */
function flanks(inner: string, outer: string): boolean {
  if (SPACE.test(inner)) return false;
  return !PUNCTUATION.test(inner) || SPACE.test(outer) || PUNCTUATION.test(outer);
}
