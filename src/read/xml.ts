import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { refuse } from './docx/refuse.js';

/** Short prefixes for the vocabularies we read; the strict and the transitional variant are one. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w:',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w:',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc:',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm:',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm:',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a:',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp:',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp:',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c:',
  'urn:schemas-microsoft-com:vml': 'v:',
  'urn:schemas-microsoft-com:office:office': 'o:',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel:',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'ct:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
};

/** Reports nest a few dozen elements deep; layout tables inside layout tables some more. */
const DEEPEST = 400;

/** Looks up an attribute of the current element by its local name; '' and absence differ. */
export type Attributes = (local: string) => string | undefined;

/** What a reader of one XML part listens to. Names are canonical (`w:p`), '' for foreign elements. */
export interface XmlListener {
  /** Returning false skips the element: neither its content nor its end is reported. */
  open(name: string, attributes: Attributes, contentStart: number): boolean;
  close(name: string, contentEnd: number): void;
  text?(text: string): void;
}

/**
 * Reads one XML part in a single pass. Offsets are UTF-16 offsets in `xml`.
 * @throws UnreadableError for malformed XML, a DOCTYPE, or nesting beyond all reason
 */
export function scanXml(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const scope = new Scope();
  const names: string[] = [];
  let skipping = 0;
  let current: SaxesTagPlain;
  const attributes: Attributes = (local) => scope.attribute(current, local);

  parser.on('doctype', () => {
    throw refuse('doctype');
  });
  parser.on('error', () => {
    throw refuse('damaged');
  });
  parser.on('opentag', (tag) => {
    if (skipping > 0) {
      skipping += 1;
      return;
    }
    if (names.length >= DEEPEST) throw refuse('too-deep');
    scope.enter(tag);
    current = tag;
    const name = scope.nameOf(tag.name);
    if (listener.open(name, attributes, parser.position)) names.push(name);
    else {
      skipping = 1;
      names.push(name);
    }
  });
  parser.on('closetag', (tag) => {
    if (skipping > 1) {
      skipping -= 1;
      return;
    }
    const skipped = skipping === 1;
    skipping = 0;
    const name = names.pop() ?? '';
    const end = parser.position;
    if (!skipped) listener.close(name, tag.isSelfClosing ? end : xml.lastIndexOf('<', end - 1));
    scope.leave();
  });
  if (listener.text !== undefined) {
    const text = (value: string): void => {
      if (skipping === 0) listener.text?.(value);
    };
    parser.on('text', text);
    parser.on('cdata', text);
  }
  parser.write(xml).close();
}

/** Namespace declarations in force; nearly all documents declare everything on the root. */
class Scope {
  #prefixes = new Map<string, string>([['xml', 'xml:']]);
  #names = new Map<string, string>();
  readonly #saved: (Map<string, string> | undefined)[] = [];

  enter(tag: SaxesTagPlain): void {
    let saved: Map<string, string> | undefined;
    for (const key in tag.attributes) {
      if (key.charCodeAt(0) !== 0x78 || !key.startsWith('xmlns')) continue;
      if (key.length > 5 && key[5] !== ':') continue;
      if (saved === undefined) {
        saved = this.#prefixes;
        this.#prefixes = new Map(saved);
        this.#names = new Map();
      }
      this.#prefixes.set(key.slice(6), VOCABULARIES[tag.attributes[key]!.trim()] ?? '');
    }
    this.#saved.push(saved);
  }

  leave(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    this.#prefixes = saved;
    this.#names = new Map();
  }

  nameOf(qualified: string): string {
    const known = this.#names.get(qualified);
    if (known !== undefined) return known;
    const colon = qualified.indexOf(':');
    const vocabulary = this.#prefixes.get(qualified.slice(0, Math.max(0, colon))) ?? '';
    const name = vocabulary === '' ? '' : vocabulary + qualified.slice(colon + 1);
    this.#names.set(qualified, name);
    return name;
  }

  /** Attributes carry the prefix of their element or none; odd producers use another one. */
  attribute(tag: SaxesTagPlain, local: string): string | undefined {
    const colon = tag.name.indexOf(':');
    const prefixed = colon < 0 ? undefined : tag.attributes[tag.name.slice(0, colon + 1) + local];
    if (prefixed !== undefined) return prefixed;
    const bare = tag.attributes[local];
    if (bare !== undefined) return bare;
    for (const key in tag.attributes) {
      if (key.endsWith(local) && this.nameOf(key) === `w:${local}`) return tag.attributes[key];
    }
    return undefined;
  }
}
