import { linesOf, type Piece } from './pieces.js';
import { TableFinder, type FoundTable } from './tables/find.js';

/**
 * What a line is by its own first characters: `plain` text, an ATX `heading`, a `rule`, `blank`, a `table`,
 * or the beginning or inside of a `block` (list, quotation, code, HTML) that the parser must tell.
 */
export type LineKind = 'plain' | 'heading' | 'rule' | 'blank' | 'table' | 'block';

/**
 * A short copy of a Markdown file that has the same blocks. Block structure depends on how a line begins,
 * so a line is cut after its first ordinary character and a table is a single line; the parser, which
 * looks at every character several times, then sees a tenth of the text. Line and column of what is left
 * lead back to the source.
 */
export interface Sketch {
  readonly texts: readonly string[];
  readonly kinds: readonly LineKind[];
  /** For each line of the sketch, the part of the source that it stands for. */
  readonly lines: readonly Piece[];
  /** Tables by their line in the sketch, counted from 1. */
  readonly tables: ReadonlyMap<number, FoundTable>;
}

/** Marks that may make a block when they begin a line. */
const ORDINARY = /[^\s>#*+\-_=0-9.)]/g;
const MARKERS = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
const FENCE = /^[ \t]*(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/;
const WHOLE_FILE_FENCE = /^`{3,}\s*(?:(?:markdown|md)\s*)?$/i;
const RAW_HTML = /^\s*(<!--|<[!?]|<(script|pre|style|textarea)(?=[\s>]|$))/i;
const UNDERLINE = /^ {0,3}(?:={3,}|-{3,})[ \t]*$/;
const BARE_UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/;
/** What converters set before the marks of a heading, for links to lead there. */
const ANCHORS = /^[ \t]{0,3}(?:<a\s[^<>]{0,200}(?:\/>|>[ \t]*<\/a>)[ \t]*)+(?=#{1,6}(?:[^#]|$))/;
/** Begin or end of a part that pandoc gives a style. */
const STYLED_PART = /^[ \t]{0,3}:{3,40}[ \t]{0,3}(?:\{[^{}]*\}|[\w-]*)[ \t]{0,3}:{0,40}[ \t]{0,3}$/;
/** > 政务公开 > 年报: a trail of links, which is no quotation. */
const TRAIL =
  /^[ \t]{0,3}>{1,2}[ \t]*(?:[^\s>。；，,;][^>。；，,;]{0,23}>{1,2}[ \t]*)+[^\s>。；，,;]{1,24}[ \t]*$/;
const QUOTED = /^[ \t]{0,3}>/;
const TIGHT_HEADING = /^[ \t]{0,3}(#{1,6})(?=[^#\s\d])/;
const BLANK = /^[ \t]*$/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
// Cut after its first ordinary character, with no space or quotation mark before it: no block begins so.
const PLAIN = /^[ \t]*(?:[#*+\-_=0-9.)]*[^ \t>#*+\-_=0-9.)<`~]|\d+)$/;
const RULE = /^ {0,3}(?:\*{3,}|-{3,}|_{3,})[ \t]*$/;
const SENTENCE_END = /[。；：，、,;:.]$/;
const MAX_UNDERLINED = 50;
const MIN_DASHED = 4;
/** Deeper nesting than this is no report; the parser would run out of stack. */
const MAX_NESTING = 40;
const EMPTY: Piece = { start: -1, end: -1, eol: -1, next: -1 };

/** Sketches the part of the source that begins at `from`. */
export function sketch(source: string, from: number): Sketch {
  return new Sketcher(source, from).run();
}

class Sketcher {
  readonly #source: string;
  readonly #input: readonly Piece[];
  readonly #finder: TableFinder;
  readonly #texts: string[] = [];
  readonly #kinds: LineKind[] = [];
  readonly #lines: Piece[] = [];
  readonly #tables = new Map<number, FoundTable>();
  readonly #unclosed = { '`': Infinity, '~': Infinity };
  /** Ends of raw HTML that do not come any more. */
  readonly #missing = new Set<string>();
  #lowerCase: string | undefined;
  /** The last line of a fence or comment that is open. */
  #rawUntil = -1;

  constructor(source: string, from: number) {
    this.#source = source;
    this.#input = unwrap(source, linesOf(source, from));
    this.#finder = new TableFinder(source, this.#input);
  }

  run(): Sketch {
    for (let index = 0; index < this.#input.length;) index = this.#line(index);
    return { texts: this.#texts, kinds: this.#kinds, lines: this.#lines, tables: this.#tables };
  }

  #line(index: number): number {
    const line = this.#input[index]!;
    if (index <= this.#rawUntil) {
      this.#push(this.#text(line), line, 'block');
      return index + 1;
    }
    const table = this.#finder.at(index);
    if (table !== undefined) return this.#table(index, table);
    const text = this.#text(line);
    if (text.startsWith(':::') && STYLED_PART.test(text)) {
      this.#push('', EMPTY);
      return index + 1;
    }
    const first = text.trimStart()[0];
    if (first === '`' || first === '~') this.#fence(index, text, line);
    else if (first === '<' && ANCHORS.test(text)) this.#anchored(text, line);
    else if (first === '<') this.#html(index, text, line);
    else if (first === '#' && TIGHT_HEADING.test(text)) this.#tightHeading(text, line);
    else if (first === '>') this.#quoted(index, text, line);
    else if (this.#isUnderlined(index)) {
      const depth = this.#text(this.#input[index + 1]!).includes('=') ? 1 : 2;
      this.#push(`${'#'.repeat(depth)} x`, { ...line, start: line.start - depth - 1 });
      return index + 2;
    } else this.#ordinary(index, text, line);
    return index + 1;
  }

  #text(piece: Piece): string {
    return this.#source.slice(piece.start, piece.end);
  }

  #push(text: string, line: Piece, kind = kindOf(text)): void {
    this.#texts.push(text);
    this.#kinds.push(kind);
    this.#lines.push(line);
  }

  /** A table stands apart from the text around it, even where no blank line says so. */
  #table(index: number, table: FoundTable): number {
    const { start, end, prefix } = table;
    const first = this.#input[index]!;
    const before = { ...first, end: start - prefix.length, eol: start, next: start };
    if (before.end > before.start && table.kind === 'html') this.#piece(before);
    const line = { start: start - prefix.length, end, eol: end, next: end };
    this.#push('', EMPTY);
    this.#push(`${prefix}|`, line, prefix === '' ? 'table' : 'block');
    this.#tables.set(this.#lines.length, table);
    this.#push('', EMPTY);
    let next = index;
    while (next < this.#input.length && this.#input[next]!.start < end) next++;
    const last = this.#input[next - 1]!;
    if (last.end > end) this.#piece({ ...last, start: end });
    return next;
  }

  /** What stands in a line beside an HTML table. */
  #piece(piece: Piece): void {
    const text = this.#text(piece);
    if (text.trim() !== '') this.#push(text, piece);
  }

  #fence(index: number, text: string, line: Piece): void {
    const fence = FENCE.exec(text)?.[1];
    if (fence === undefined) return this.#ordinary(index, text, line);
    const mark = fence[0] as '`' | '~';
    const closing = fence.length < this.#unclosed[mark] ? this.#closing(index, fence) : undefined;
    if (closing === undefined) {
      // A fence that is never closed would take the rest of the report away.
      this.#unclosed[mark] = Math.min(this.#unclosed[mark], fence.length);
      this.#push('x', line);
      return;
    }
    this.#rawUntil = closing;
    this.#push(text, line, 'block');
  }

  #closing(index: number, fence: string): number | undefined {
    for (let at = index + 1; at < this.#input.length; at++) {
      const text = this.#text(this.#input[at]!).trim();
      if (text.startsWith(fence) && text === fence[0]!.repeat(text.length)) return at;
    }
    return undefined;
  }

  /** HTML that may hold blank lines goes on to its end; where it has none, it is text. */
  #html(index: number, text: string, line: Piece): void {
    const opening = RAW_HTML.exec(text);
    if (opening === null) return this.#push(text, line, 'block');
    const [, mark, element] = opening;
    const closing = element === undefined ? (mark === '<!--' ? '-->' : '>') : `</${element}`;
    const end = this.#endOf(closing.toLowerCase(), line.start + opening[0].length);
    if (end === undefined) return this.#push('x', line);
    let last = index;
    while (last + 1 < this.#input.length && this.#input[last + 1]!.start <= end) last++;
    this.#rawUntil = last;
    this.#push(text, line, 'block');
  }

  #endOf(closing: string, from: number): number | undefined {
    if (this.#missing.has(closing)) return undefined;
    this.#lowerCase ??= this.#source.toLowerCase();
    const end = this.#lowerCase.indexOf(closing, from);
    if (end >= 0) return end;
    this.#missing.add(closing);
    return undefined;
  }

  /** Text right below a quotation is none, though Markdown would take it for more of the same. */
  #quoted(index: number, text: string, line: Piece): void {
    const isTrail = TRAIL.test(text);
    if (isTrail) {
      this.#push('', EMPTY);
      this.#push('x', line);
    } else this.#ordinary(index, text, line);
    const below = this.#input[index + 1];
    if (below !== undefined && !QUOTED.test(this.#text(below))) this.#push('', EMPTY);
  }

  #anchored(text: string, line: Piece): void {
    const start = line.start + ANCHORS.exec(text)![0].length;
    const piece = { ...line, start };
    const heading = this.#text(piece);
    if (TIGHT_HEADING.test(heading)) this.#tightHeading(heading, piece);
    else this.#ordinary(0, heading, piece);
  }

  /** `##一、总体情况`: the space after the marks is often forgotten. */
  #tightHeading(text: string, line: Piece): void {
    const match = TIGHT_HEADING.exec(text)!;
    this.#push(`${match[1]!} x`, {
      ...line,
      start: line.start + match[0].length - match[1]!.length - 1,
    });
  }

  /** A short line alone over `===` or `---` is a heading; pasted text over a rule is not. */
  #isUnderlined(index: number): boolean {
    const below = this.#input[index + 1];
    if (below === undefined || !UNDERLINE.test(this.#text(below))) return false;
    const line = this.#input[index]!;
    const text = this.#text(line).trim();
    if (index > 0 && this.#text(this.#input[index - 1]!).trim() !== '') return false;
    if (text.length < MIN_DASHED && !this.#text(below).includes('=')) return false;
    MARKERS.lastIndex = line.start;
    if (text.length > MAX_UNDERLINED || SENTENCE_END.test(text) || UNDERLINE.test(text))
      return false;
    return !/^[#>`~<*+-]/.test(text) && !MARKERS.test(this.#source);
  }

  #ordinary(index: number, text: string, line: Piece): void {
    ORDINARY.lastIndex = 0;
    const match = ORDINARY.exec(text);
    const head = match === null ? text : text.slice(0, match.index + 1);
    const indent = head.length - head.trimStart().length;
    if (nestingOf(head) > MAX_NESTING || indent > 2 * MAX_NESTING) return this.#push('x', line);
    const isBareMark = BARE_UNDERLINE.test(text) && !UNDERLINE.test(text);
    const isBelowText = index > 0 && this.#text(this.#input[index - 1]!).trim() !== '';
    if (isBareMark && isBelowText) return this.#push('x', line);
    // `<table` within quotes or lists is html to the parser, which must see the whole line.
    this.#push(match?.[0] === '<' || match?.[0] === '`' || match?.[0] === '~' ? text : head, line);
  }
}

function kindOf(text: string): LineKind {
  if (text === '' || BLANK.test(text)) return 'blank';
  if (HEADING.test(text)) return 'heading';
  if (PLAIN.test(text)) return 'plain';
  return RULE.test(text) ? 'rule' : 'block';
}

function nestingOf(head: string): number {
  let count = 0;
  MARKERS.lastIndex = 0;
  while (count <= MAX_NESTING && MARKERS.test(head)) count++;
  return count;
}

/** A file that is one code block marked as Markdown is the Markdown in it. */
function unwrap(source: string, lines: Piece[]): Piece[] {
  const text = (line: Piece | undefined): string =>
    line === undefined ? '' : source.slice(line.start, line.end).trim();
  const first = lines.findIndex((line) => text(line) !== '');
  const last = lines.findLastIndex((line) => text(line) !== '');
  if (
    last <= first ||
    !WHOLE_FILE_FENCE.test(text(lines[first])) ||
    !/^`{3,}$/.test(text(lines[last]))
  ) {
    return lines;
  }
  const isOnly = lines.slice(first + 1, last).every((line) => !text(line).startsWith('```'));
  return isOnly ? lines.slice(first + 1, last) : lines;
}
