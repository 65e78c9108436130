import type { Archive } from '../zip.js';
import { fault } from '../faults.js';
import { refuse } from '../kinds.js';
import { scanPart } from './vocabularies.js';
import { flatMap } from '../../text/flat-map.js';

/** The parts of a Word file that hold text, decoded on demand. */
export class WordPackage {
  readonly #archive: Archive;
  /** Name of the part with the body, such as `word/document.xml`. */
  readonly main: string;
  readonly #relations: readonly Relation[];

  /** @throws UnreadableError when the archive holds no Word document */
  constructor(archive: Archive) {
    this.#archive = archive;
    this.main = findMain(archive);
    this.#relations = relationsOf(archive, this.main);
  }

  body(): string {
    const xml = xmlOf(this.#archive, this.main);
    if (xml === undefined) throw refuse('zip');
    return xml;
  }

  /** The first part of a kind (`styles`, `numbering`), found through the relations of the body. */
  part(kind: string): string | undefined {
    const related = this.all(kind)[0];
    return related ?? xmlOf(this.#archive, resolve(this.main, `${kind}.xml`));
  }

  /** Every part of a kind (`header`, `footer`), in the order of the relations. */
  all(kind: string): string[] {
    const names = this.#relations
      .filter(({ type }) => type.endsWith(`/${kind}`))
      .map(({ target }) => target);
    return flatMap([...new Set(names)], (name) => xmlOf(this.#archive, name) ?? []);
  }

  /** Name of the first part of a kind, if the relations of the body lead to one that is there. */
  nameOf(kind: string): string | undefined {
    return this.#relations.find(
      ({ type, target }) => type.endsWith(`/${kind}`) && this.#archive.has(target),
    )?.target;
  }

  /** Name of the part with the relations of the body. */
  get relations(): string {
    const slash = this.main.lastIndexOf('/') + 1;
    return `${this.main.slice(0, slash)}_rels/${this.main.slice(slash)}.rels`;
  }

  /** The document properties (title, author, dates). */
  properties(): string | undefined {
    return xmlOf(this.#archive, 'docProps/core.xml');
  }
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Main parts by the root relation, else by content type, else where Word always puts it. */
function findMain(archive: Archive): string {
  const main = relationsOf(archive, '').find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target;
  const name = main !== undefined && archive.has(main) ? main : mainByContentType(archive);
  if (name === undefined) throw refuse('zip');
  return name;
}

function mainByContentType(archive: Archive): string | undefined {
  const xml = xmlOf(archive, '[Content_Types].xml');
  let main: string | undefined;
  if (xml !== undefined) {
    scanPart(xml, {
      open: (name, attributes) => {
        const type = attributes('ContentType') ?? '';
        const isMain = name === 'ct:Override' && /word.*\.main\+xml$/.test(type);
        if (isMain) main ??= attributes('PartName')?.replace(/^\/+/, '');
        return true;
      },
      close: () => undefined,
    });
  }
  return [main, 'word/document.xml'].find((name) => name !== undefined && archive.has(name));
}

/** The internal relations of a part; of the package itself for ''. */
function relationsOf(archive: Archive, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const xml = xmlOf(archive, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  scanPart(xml, {
    open: (name, attributes) => {
      if (name === 'rel:Relationship' && attributes('TargetMode') !== 'External') {
        const target = resolve(part, attributes('Target') ?? '');
        relations.push({ type: attributes('Type') ?? '', target });
      }
      return true;
    },
    close: () => undefined,
  });
  return relations;
}

/** A relation's target as a name in the archive. */
function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** A part as text, without its byte order mark. */
function xmlOf(archive: Archive, name: string): string | undefined {
  const bytes = archive.read(name);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw fault('damaged');
  }
}

/** XML is UTF-8 unless a byte order mark or its declaration says otherwise. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb) return 'utf-8';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 100));
  return /^<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
