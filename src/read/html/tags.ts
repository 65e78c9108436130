/** A piece of markup in HTML source, as the tokenizer of the HTML standard would delimit it. */
export interface Markup {
  /** Lower-case name of a tag; empty for comments, declarations and nameless tags. */
  readonly name: string;
  readonly kind: 'open' | 'close' | 'other';
  readonly isSelfClosing: boolean;
  /** How many there are, where that is worth counting. */
  readonly attributes: number;
  readonly end: number;
}

/** A tag as it should be written. */
const SIMPLE = /([A-Za-z][^\s/>]*)(?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*\s*\/?>/y;
const LONGEST_SIMPLE = 1000;
const NAME = /[A-Za-z][^\s/>]*/y;
const GAP = /[\s/]+/y;
const ATTRIBUTE = /=?[^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const BARE_VALUE = /[^\s>]*/y;

/** Reads the markup at `offset`; undefined where the `<` there is only a character. */
export function markupAt(source: string, offset: number): Markup | undefined {
  const next = source.charCodeAt(offset + 1);
  if (isLetter(next)) return tag(source, offset + 1, 'open');
  if (next === 0x2f) {
    if (isLetter(source.charCodeAt(offset + 2))) return tag(source, offset + 2, 'close');
    return offset + 2 < source.length ? declaration(source, offset + 2) : undefined;
  }
  if (source.startsWith('<!--', offset)) return comment(source, offset + 4);
  return next === 0x21 || next === 0x3f ? declaration(source, offset + 1) : undefined;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function comment(source: string, from: number): Markup {
  // `<!-->` and `<!--->` are comments too.
  const brief = /-?>/y;
  brief.lastIndex = from;
  if (brief.test(source)) return other(brief.lastIndex);
  const close = source.indexOf('-->', from);
  return other(close < 0 ? source.length : close + 3);
}

function declaration(source: string, from: number): Markup {
  const close = source.indexOf('>', from);
  return other(close < 0 ? source.length : close + 1);
}

function other(end: number): Markup {
  return { name: '', kind: 'other', isSelfClosing: false, attributes: 0, end };
}

function tag(source: string, from: number, kind: 'open' | 'close'): Markup {
  SIMPLE.lastIndex = from;
  const simple = SIMPLE.exec(source);
  if (simple === null || simple[0].length > LONGEST_SIMPLE) return anyTag(source, from, kind);
  const end = SIMPLE.lastIndex;
  const isSelfClosing = source.charCodeAt(end - 2) === 0x2f;
  return { name: simple[1]!.toLowerCase(), kind, isSelfClosing, attributes: 0, end };
}

/** Reads what is not written as it should be (quotes in odd places), or what is very long. */
function anyTag(source: string, from: number, kind: 'open' | 'close'): Markup {
  const nameEnd = skip(NAME, source, from);
  const name = source.slice(from, nameEnd).toLowerCase();
  let attributes = 0;
  let at = nameEnd;
  for (;;) {
    at = skip(GAP, source, at);
    if (at >= source.length) return { name, kind, isSelfClosing: false, attributes, end: at };
    if (source[at] === '>') {
      const isSelfClosing = source[at - 1] === '/';
      return { name, kind, isSelfClosing, attributes, end: at + 1 };
    }
    attributes++;
    at = skip(ATTRIBUTE, source, at);
    const value = skip(EQUALS, source, at);
    if (value > at) at = valueEnd(source, value);
  }
}

function valueEnd(source: string, from: number): number {
  const quote = source[from];
  if (quote !== '"' && quote !== "'") return skip(BARE_VALUE, source, from);
  const close = source.indexOf(quote, from + 1);
  return close < 0 ? source.length : close + 1;
}

/** Where the match of a sticky expression at `from` ends; `from` itself if there is none. */
function skip(expression: RegExp, source: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(source) ? expression.lastIndex : from;
}
