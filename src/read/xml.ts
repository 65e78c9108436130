import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { fault } from './faults.js';

/**
 * Short prefixes for the vocabularies that a reader knows, by their names; prefixes end in a colon, and
 * several names may share one.
 */
export type Vocabularies = ReadonlyMap<string, string>;

/** Reports nest a few dozen elements deep; layout tables inside layout tables some more. */
const DEEPEST = 400;

/**
 * Looks up an attribute of the current element by its local name, or by its canonical one where it is of another
 * vocabulary than its element (`fo:font-weight`); '' and absence differ.
 */
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
export function scanXml(xml: string, vocabularies: Vocabularies, listener: XmlListener): void {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({
    xmlns: false,
    position: false,
  });
  const scope = new Scope(vocabularies);
  const names: string[] = [];
  let skipping = 0;
  let current: SaxesTagPlain;
  const attributes: Attributes = (local) => scope.attribute(current, local);

  parser.on('doctype', () => {
    throw fault('doctype');
  });
  parser.on('error', () => {
    throw fault('damaged');
  });
  parser.on('opentag', (tag) => {
    if (skipping > 0) {
      skipping += 1;
      return;
    }
    if (names.length >= DEEPEST) throw fault('too-deep');
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
  readonly #vocabularies: Vocabularies;
  readonly #prefixes = new Map<string, string>([['xml', 'xml:']]);
  #names = new Map<string, string>();
  /** What the declarations of each open element replaced, to be put back at its end. */
  readonly #replaced: ([prefix: string, vocabulary: string | undefined][] | undefined)[] = [];

  constructor(vocabularies: Vocabularies) {
    this.#vocabularies = vocabularies;
  }

  enter(tag: SaxesTagPlain): void {
    let replaced: [string, string | undefined][] | undefined;
    for (const key in tag.attributes) {
      if (key.charCodeAt(0) !== 0x78 || !key.startsWith('xmlns')) continue;
      if (key.length > 5 && key[5] !== ':') continue;
      if (replaced === undefined) {
        replaced = [];
        this.#names = new Map();
      }
      const prefix = key.slice(6);
      replaced.push([prefix, this.#prefixes.get(prefix)]);
      this.#prefixes.set(prefix, this.#vocabularies.get(tag.attributes[key]!.trim()) ?? '');
    }
    this.#replaced.push(replaced);
  }

  leave(): void {
    const replaced = this.#replaced.pop();
    if (replaced === undefined) return;
    for (const [prefix, vocabulary] of replaced) {
      if (vocabulary === undefined) this.#prefixes.delete(prefix);
      else this.#prefixes.set(prefix, vocabulary);
    }
    this.#names = new Map();
  }

  nameOf(qualified: string): string {
    const known = this.#names.get(qualified);
    if (known !== undefined) return known;
    const vocabulary = this.#vocabularyOf(qualified);
    const name = vocabulary === '' ? '' : vocabulary + qualified.slice(qualified.indexOf(':') + 1);
    this.#names.set(qualified, name);
    return name;
  }

  #vocabularyOf(qualified: string): string {
    return this.#prefixes.get(qualified.slice(0, Math.max(0, qualified.indexOf(':')))) ?? '';
  }

  /** Attributes carry the prefix of their element or none; odd producers use another one for the same. */
  attribute(tag: SaxesTagPlain, local: string): string | undefined {
    const colon = tag.name.indexOf(':');
    const prefixed = colon < 0 ? undefined : tag.attributes[tag.name.slice(0, colon + 1) + local];
    if (prefixed !== undefined) return prefixed;
    const bare = tag.attributes[local];
    if (bare !== undefined) return bare;
    const end = local.slice(local.indexOf(':') + 1);
    const name = end === local ? this.#vocabularyOf(tag.name) + local : local;
    for (const key in tag.attributes) {
      if (key.endsWith(end) && this.nameOf(key) === name) return tag.attributes[key];
    }
    return undefined;
  }
}
