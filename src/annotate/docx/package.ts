import { unzipSync } from 'fflate';
import { decode } from '../../read/decode.js';
import { appendEntry, replaceEntry } from '../../fix/docx/zip-entry.js';
import type { Splice } from '../../fix/splice.js';
import { byPlace } from '../../fix/splice.js';
import { spliceBytes } from '../../fix/text-file.js';

/** A part of a Word file as text. */
interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly encoding: string;
}

/** The parts of a Word file, and the archive with some of them changed: all others keep their bytes. */
export class Parts {
  #archive: Uint8Array;
  readonly #names: readonly string[];

  constructor(archive: Uint8Array) {
    this.#archive = archive;
    const names: string[] = [];
    unzipSync(archive, { filter: ({ name }) => (names.push(name), false) });
    this.#names = names;
  }

  get archive(): Uint8Array {
    return this.#archive;
  }

  /** Names of all parts as they stand in the archive. */
  get names(): readonly string[] {
    return this.#names;
  }

  read(name: string): Part | undefined {
    const own = this.#names.find((each) => plain(each) === plain(name));
    if (own === undefined) return undefined;
    const bytes = unzipSync(this.#archive, { filter: (file) => file.name === own })[own];
    return bytes && { name: plainCase(own), bytes, ...decode(bytes) };
  }

  /** Whether it could be done: an archive may be built in a way that does not allow it. */
  splice(name: string, splices: readonly Splice[]): boolean {
    if (splices.length === 0) return true;
    const part = this.read(name);
    const sorted = [...splices].sort(byPlace);
    const bytes = part && spliceBytes(part.bytes, part.encoding, part.text, sorted);
    const archive = bytes && replaceEntry(this.#archive, part.name, bytes);
    if (archive === undefined) return false;
    this.#archive = archive;
    return true;
  }

  add(name: string, text: string): boolean {
    const archive = appendEntry(this.#archive, name, new TextEncoder().encode(text));
    if (archive === undefined) return false;
    this.#archive = archive;
    return true;
  }

  /** Adds an element at the end of a part that lists things. */
  appendTo(name: string, element: string): boolean {
    const part = this.read(name);
    if (part === undefined) return false;
    return this.splice(name, [intoRoot(part.text, element)]);
  }
}

/** Puts an element at the end of the root, also of one that closes itself. */
export function intoRoot(xml: string, element: string): Splice {
  const end = xml.lastIndexOf('<');
  if (xml.startsWith('</', end)) return { start: end, end, text: element };
  const name = /^<([^\s/>]+)/.exec(xml.slice(end))?.[1] ?? '';
  const close = xml.lastIndexOf('/>');
  return { start: close, end: close + 2, text: `>${element}</${name}>` };
}

function plainCase(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '');
}

function plain(name: string): string {
  return plainCase(name).toLowerCase();
}
