import { verbatim, type MappedText } from '../../text/mapped.js';
import { decodeEntity, ENTITY } from '../entities.js';
import { MappedBuilder } from '../mapped-builder.js';
import { Copier } from './copier.js';
import { Emphasis, type Edit } from './emphasis.js';
import type { Piece } from './pieces.js';
import { matchesOf } from '../../text/matches.js';

/** The text of a paragraph, heading or cell without its inline markup. */
export interface Inline {
  readonly content: MappedText;
  /** All of the text is bold. */
  readonly strong: boolean;
  readonly pictures: readonly Picture[];
}

export interface Picture {
  readonly description: string;
  readonly start: number;
  readonly end: number;
}

const SPECIAL = /[\\`*_~[\]!<&]/;
const NEXT_SPECIAL = /[\\`*_~[\]!<&]/g;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const TICKS = /`+/g;
const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+)>/y;
const TAG = /<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*|\/)?>/y;
const ALT = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
// `<…>` or characters with at most one level of brackets, then an optional title.
const DESTINATION =
  /\([ \t]{0,8}(<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]{1,8}"[^"\n]*")?[ \t]{0,8}\)/y;
// `[words]{.underline}`, `[]{#anchor}`: pandoc's note on the words in the brackets.
const ATTRIBUTES = /\{(?:[#.][^{}\n]{0,200}|[\w-]{1,40}=[^{}\n]{1,200})\}/y;
const LOOKS_LIKE_ADDRESS = /^$|[/.#:%?]/;

/** Removes the inline markup of pieces of source that are read as one text, line by line. */
export function inline(source: string, pieces: readonly Piece[]): Inline {
  const anchor = pieces[0]?.start ?? 0;
  const raw = pieces.length === 1 ? textOf(source, pieces[0]!) : joined(source, pieces);
  const isPlain = !SPECIAL.test(raw);
  // Nearly every cell of every table.
  if (isPlain && pieces.length === 1) return plain(verbatim(raw, anchor));
  const builder = new MappedBuilder(source);
  if (isPlain) {
    new Copier(builder, pieces).copyTo(raw.length);
    return plain(builder.build(anchor));
  }
  const scan = new Scan(raw);
  const copier = new Copier(builder, pieces);
  const strong = apply(raw, scan.edits, builder, copier);
  const pictures = scan.pictures.map(({ description, from, to }) => ({
    description,
    start: copier.placeOf(from),
    end: copier.placeOf(to),
  }));
  return { content: builder.build(anchor), strong, pictures };
}

function plain(content: MappedText): Inline {
  return { content, strong: false, pictures: NO_PICTURES };
}

const NO_PICTURES: readonly Picture[] = [];

function textOf(source: string, piece: Piece): string {
  return source.slice(piece.start, piece.end);
}

function joined(source: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => textOf(source, piece)).join('\n');
}

/** Finds the markup of a raw text; everything in it is linear in the length of the text. */
class Scan {
  readonly edits: Edit[] = [];
  readonly pictures: { description: string; from: number; to: number }[] = [];
  readonly #raw: string;
  readonly #emphasis: Emphasis;
  readonly #brackets: { edit: Edit; isImage: boolean }[] = [];
  #ticks: Map<number, number[]> | undefined;
  #hasCommentEnd = true;

  constructor(raw: string) {
    this.#raw = raw;
    this.#emphasis = new Emphasis(raw, this.edits);
    let at = 0;
    for (;;) {
      NEXT_SPECIAL.lastIndex = at;
      const match = NEXT_SPECIAL.exec(raw);
      if (match === null) break;
      at = this.#special(match.index);
    }
  }

  #special(at: number): number {
    switch (this.#raw[at]) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '&':
        return this.#entity(at);
      case '<':
        return this.#angle(at);
      case '!':
        return this.#raw[at + 1] === '[' ? this.#open(at, at + 2) : at + 1;
      case '[':
        return this.#open(at, at + 1);
      case ']':
        return this.#close(at);
      default:
        return this.#emphasis.run(at);
    }
  }

  #edit(from: number, to: number, text = '', active = true): Edit {
    const edit: Edit = { from, to, text, active };
    this.edits.push(edit);
    return edit;
  }

  #escape(at: number): number {
    const next = this.#raw[at + 1];
    if (next === '\n') this.#edit(at, at + 1);
    else if (next !== undefined && ASCII_PUNCTUATION.test(next)) this.#edit(at, at + 2, next);
    else return at + 1;
    return at + 2;
  }

  #code(at: number): number {
    let end = at + 1;
    while (this.#raw[end] === '`') end++;
    const runs = this.#runsOf(end - at);
    while (runs.length > 0 && runs.at(-1)! < end) runs.pop();
    const closing = runs.pop();
    if (closing === undefined) return end;
    this.#edit(at, end);
    this.#edit(closing, closing + end - at);
    return closing + end - at;
  }

  /** Places of the runs of so many backticks, the last one first. */
  #runsOf(length: number): number[] {
    if (this.#ticks === undefined) {
      this.#ticks = new Map();
      for (const run of matchesOf(this.#raw, TICKS)) {
        const runs = this.#ticks.get(run[0].length);
        if (runs === undefined) this.#ticks.set(run[0].length, [run.index]);
        else runs.push(run.index);
      }
      for (const runs of this.#ticks.values()) runs.reverse();
    }
    return this.#ticks.get(length) ?? [];
  }

  #entity(at: number): number {
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(this.#raw);
    const text = match === null ? undefined : decodeEntity(match[0]);
    if (match === null || text === undefined) return at + 1;
    this.#edit(at, ENTITY.lastIndex, text);
    return ENTITY.lastIndex;
  }

  #angle(at: number): number {
    if (this.#raw.startsWith('<!--', at)) return this.#comment(at);
    AUTOLINK.lastIndex = at;
    if (AUTOLINK.test(this.#raw)) {
      this.#edit(at, at + 1);
      this.#edit(AUTOLINK.lastIndex - 1, AUTOLINK.lastIndex);
      return AUTOLINK.lastIndex;
    }
    TAG.lastIndex = at;
    const match = TAG.exec(this.#raw);
    if (match === null) return at + 1;
    const to = TAG.lastIndex;
    const name = match[1]!.toLowerCase();
    // A `<br>` at the end or beginning of a line breaks it once, not twice.
    const isBroken = this.#raw[to] === '\n' || this.#raw[at - 1] === '\n';
    const edit = this.#edit(at, to, name === 'br' && !isBroken ? '\n' : '');
    if (name === 'b' || name === 'strong') edit.bold = this.#raw[at + 1] === '/' ? -1 : 1;
    if (name === 'img') {
      const alt = ALT.exec(match[0]);
      this.pictures.push({ description: alt?.[1] ?? alt?.[2] ?? '', from: at, to });
    }
    return to;
  }

  #comment(at: number): number {
    const end = this.#hasCommentEnd ? this.#raw.indexOf('-->', at + 4) : -1;
    this.#hasCommentEnd = end >= 0;
    if (end < 0) return at + 4;
    this.#edit(at, end + 3);
    return end + 3;
  }

  #open(from: number, to: number): number {
    this.#brackets.push({ edit: this.#edit(from, to, '', false), isImage: to - from === 2 });
    return to;
  }

  #close(at: number): number {
    const opening = this.#brackets.pop();
    if (opening?.isImage === false && this.#raw[at + 1] === '{')
      return this.#span(opening.edit, at);
    DESTINATION.lastIndex = at + 1;
    if (opening === undefined || this.#raw[at + 1] !== '(') return at + 1;
    const match = DESTINATION.exec(this.#raw);
    // `〔2019〕` is sometimes typed as `[2019](60号)`, which is no link.
    if (match === null || !LOOKS_LIKE_ADDRESS.test(match[1]!)) return at + 1;
    const to = DESTINATION.lastIndex;
    if (opening.isImage) {
      const { from, to: inside } = opening.edit;
      this.pictures.push({ description: this.#raw.slice(inside, at), from, to });
      this.#swallow(opening.edit);
      this.#edit(from, to);
      return to;
    }
    opening.edit.active = true;
    this.#edit(at, to);
    return to;
  }

  #span(opening: Edit, at: number): number {
    ATTRIBUTES.lastIndex = at + 1;
    if (!ATTRIBUTES.test(this.#raw)) return at + 1;
    const to = ATTRIBUTES.lastIndex;
    opening.active = true;
    this.#edit(at, to);
    return to;
  }

  /** Takes back the edits inside an image, which goes as a whole. */
  #swallow(opening: Edit): void {
    while (this.edits.at(-1) !== opening) this.edits.pop();
    this.edits.pop();
  }
}

/** Writes the text with its edits; returns whether all that is visible is bold. */
function apply(raw: string, edits: Edit[], builder: MappedBuilder, copier: Copier): boolean {
  let bold = 0;
  let cursor = 0;
  let visible = 0;
  let plain = 0;
  const copyTo = (to: number): void => {
    if (to > cursor) {
      const hasInk = raw.slice(cursor, to).trim() !== '';
      if (hasInk) visible++;
      if (hasInk && bold <= 0) plain++;
    }
    copier.copyTo(to);
  };
  for (const edit of edits) {
    if (!edit.active || edit.from < cursor) continue;
    copyTo(edit.from);
    cursor = edit.to;
    builder.put(edit.text, copier.placeOf(edit.from), copier.placeOf(edit.to));
    copier.skipTo(edit.to);
    bold += edit.bold ?? 0;
  }
  copyTo(raw.length);
  return visible > 0 && plain === 0;
}
