/** So far into a file its first element is looked for. */
const REACH = 1 << 13;
const SPACE = /[\s\ufeff\ufffd]+/y;
const BEFORE = /<\?[^>]*>|<!--[^]*?-->|<!doctype[^>]*>/iy;
const ELEMENT = /<([^\s<>/]+)((?:[\s/][^<>]*)?)/y;

/** How a file of XML begins. */
export interface RootElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Its attributes, as written. */
  readonly attributes: string;
  /** The file begins with `<?xml`. */
  readonly isDeclared: boolean;
}

/** The first element of a file that begins with one, in UTF-8 or UTF-16. */
export function rootElement(bytes: Uint8Array): RootElement | undefined {
  // Only its ASCII matters. In UTF-16 each character of a tag has a NUL beside it.
  const head = new TextDecoder().decode(bytes.subarray(0, REACH)).replaceAll('\0', '');
  let at = skip(SPACE, head, 0);
  const isDeclared = head.startsWith('<?xml', at);
  for (let next = at; ; at = next) {
    next = skip(BEFORE, head, skip(SPACE, head, at));
    if (next === at) break;
  }
  ELEMENT.lastIndex = at;
  const found = ELEMENT.exec(head);
  return found ? { name: found[1]!, attributes: found[2]!, isDeclared } : undefined;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
