import { resolvePart, xmlPart } from '../xml-part.js';
import type { Parts } from '../zip.js';
import { refuse } from '../kinds.js';
import { scanPart } from './vocabularies.js';
import { flatMap } from '../../text/flat-map.js';

/** The parts of a Word file that hold text, decoded on demand. */
export class WordPackage {
  readonly #archive: Parts;
  /** Name of the part with the body, such as `word/document.xml`. */
  readonly main: string;
  readonly #relations: readonly Relation[];

  /** @throws UnreadableError when the archive holds no Word document */
  constructor(archive: Parts) {
    this.#archive = archive;
    this.main = findMain(archive);
    this.#relations = relationsOf(archive, this.main);
  }

  body(): string {
    const xml = xmlPart(this.#archive, this.main);
    if (xml === undefined) throw refuse('zip');
    return xml;
  }

  /** The first part of a kind (`styles`, `numbering`), found through the relations of the body. */
  part(kind: string): string | undefined {
    const related = this.all(kind)[0];
    return related ?? xmlPart(this.#archive, resolvePart(this.main, `${kind}.xml`));
  }

  /** Every part of a kind (`header`, `footer`), in the order of the relations. */
  all(kind: string): string[] {
    const names = this.#relations
      .filter(({ type }) => type.endsWith(`/${kind}`))
      .map(({ target }) => target);
    return flatMap([...new Set(names)], (name) => xmlPart(this.#archive, name) ?? []);
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
    return xmlPart(this.#archive, 'docProps/core.xml');
  }
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Main parts by the root relation, else by content type, else where Word always puts it. */
function findMain(archive: Parts): string {
  const main = relationsOf(archive, '').find(({ type }) =>
    type.endsWith('/officeDocument'),
  )?.target;
  const name = main !== undefined && archive.has(main) ? main : mainByContentType(archive);
  if (name === undefined) throw refuse('zip');
  return name;
}

function mainByContentType(archive: Parts): string | undefined {
  const xml = xmlPart(archive, '[Content_Types].xml');
  let main: string | undefined;
  if (xml !== undefined) {
    scanPart(xml, {
      open: (name, attributes) => {
        const type = attributes('ContentType') ?? '';
        const isMain =
          name === 'ct:Override' && type.includes('word') && type.endsWith('.main+xml');
        if (isMain) main ??= attributes('PartName')?.replace(/^\/+/, '');
        return true;
      },
      close: () => undefined,
    });
  }
  return [main, 'word/document.xml'].find((name) => name !== undefined && archive.has(name));
}

/** The internal relations of a part; of the package itself for ''. */
function relationsOf(archive: Parts, part: string): Relation[] {
  const slash = part.lastIndexOf('/') + 1;
  const xml = xmlPart(archive, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  scanPart(xml, {
    open: (name, attributes) => {
      if (name === 'rel:Relationship' && attributes('TargetMode') !== 'External') {
        const target = resolvePart(part, attributes('Target') ?? '');
        relations.push({ type: attributes('Type') ?? '', target });
      }
      return true;
    },
    close: () => undefined,
  });
  return relations;
}
