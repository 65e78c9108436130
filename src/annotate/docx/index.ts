import { LineIndex } from '../../draft/lines.js';
import { readDocx } from '../../read/docx/index.js';
import { originOf } from '../../read/docx/origin.js';
import { WordPackage } from '../../read/docx/package.js';
import { Archive } from '../../read/zip.js';
import type { Note } from '../note.js';
import { anchorOf } from './anchor.js';
import { commentXml, emptyComments } from './comment-xml.js';
import { markSplices, type Placed } from './marks.js';
import { ownRemoved } from './own.js';
import { Parts } from './package.js';
import { readBody } from '../../fix/docx/runs.js';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONS = {
  [TRANSITIONAL]: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
  [STRICT]: 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
} as const;
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** A Word file with comments. */
export interface Annotated {
  readonly output: Uint8Array;
  /** How many comments it holds of this program. */
  readonly comments: number;
  /** The file was signed, and the signature does not hold for what became of it. */
  readonly losesSignature: boolean;
}

/**
 * Sets notes down as comments at the words that they are about. Comments of an earlier run are taken out
 * first; every part of the file but the body, the comments and what lists them keeps its bytes.
 * Undefined where the archive is built in a way that does not allow it.
 * @param date of the comments
 * @throws UnreadableError for a file that is no sound Word document
 */
export function annotateDocx(
  bytes: Uint8Array,
  notes: readonly Note[],
  date: Date,
): Annotated | undefined {
  const parts = new Parts(bytes);
  const lastId = removeOwn(parts);
  if (lastId === undefined) return undefined;
  const draft = readDocx(parts.archive);
  const origin = originOf(draft)!;
  const body = parts.read(origin.part);
  if (body === undefined) return undefined;
  const { runs } = readBody(body.text);
  const lines = new LineIndex(draft.source);
  const placed: Placed[] = [];
  const texts: { readonly id: number; readonly lines: readonly string[] }[] = [];
  for (const note of notes) {
    const start = lines.startOf(note.line) + note.column - 1;
    const end = lines.startOf(note.endLine) + note.endColumn - 1;
    const anchor = anchorOf({ start, end }, draft.source, origin, runs);
    if (anchor === undefined) continue;
    const id = lastId + 1 + placed.length;
    placed.push({ id, anchor });
    texts.push({ id, lines: note.text });
  }
  const namespace = body.text.includes(`"${STRICT}"`) ? STRICT : TRANSITIONAL;
  const bindsPrefix = new RegExp(`\\sxmlns:w\\s*=\\s*["']${namespace}["']`).test(
    body.text.slice(0, ROOT_REACH),
  );
  const splices = markSplices(placed, body.text, bindsPrefix ? undefined : namespace);
  const isDone =
    placed.length === 0 ||
    (parts.splice(origin.part, splices) &&
      addComments(parts, commentXml(texts, namespace, date), namespace));
  if (!isDone) return undefined;
  return {
    output: parts.archive,
    comments: placed.length,
    losesSignature: parts.names.some((name) => /^[\\/]*_xmlsignatures[\\/]/i.test(name)),
  };
}

/** The root, with its declarations, begins and ends within so many characters. */
const ROOT_REACH = 10_000;

/** Takes out the comments of an earlier run; the highest id that is left, or undefined where it cannot be done. */
function removeOwn(parts: Parts): number | undefined {
  const word = new WordPackage(new Archive(parts.archive));
  const body = parts.read(word.main);
  if (body === undefined) return undefined;
  const name = word.nameOf('comments');
  const comments = name === undefined ? undefined : parts.read(name);
  const removal = ownRemoved(comments?.text, readBody(body.text).marks);
  const isDone =
    parts.splice(word.main, removal.fromBody) &&
    (comments === undefined || parts.splice(comments.name, removal.fromComments));
  return isDone ? removal.highestId : undefined;
}

/** Adds comments to the part that holds them, which is made and made known where there is none. */
function addComments(parts: Parts, xml: string, namespace: keyof typeof RELATIONS): boolean {
  const word = new WordPackage(new Archive(parts.archive));
  const known = word.nameOf('comments');
  if (known !== undefined) return parts.appendTo(known, xml);
  const folder = word.main.slice(0, word.main.lastIndexOf('/') + 1);
  const file = freeName(folder, parts.names);
  const relation = relationTo(file, parts.read(word.relations)?.text ?? '', namespace);
  return (
    parts.add(
      `${folder}${file}`,
      emptyComments(namespace).replace('></w:comments>', `>${xml}</w:comments>`),
    ) &&
    (parts.read(word.relations)
      ? parts.appendTo(word.relations, relation)
      : parts.add(word.relations, relationsWith(relation))) &&
    parts.appendTo(
      '[Content_Types].xml',
      `<Override xmlns="${TYPES}" PartName="/${folder}${file}" ContentType="${CONTENT_TYPE}"/>`,
    )
  );
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

function freeName(folder: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let file = 'comments.xml';
  for (let number = 2; taken.has(`${folder}${file}`.toLowerCase()); number++)
    file = `comments${number}.xml`;
  return file;
}

function relationTo(target: string, relations: string, namespace: keyof typeof RELATIONS): string {
  let id = 'rIdNianbao';
  for (let number = 2; relations.includes(`"${id}"`); number++) id = `rIdNianbao${number}`;
  return `<Relationship xmlns="${PACKAGE_RELATIONS}" Id="${id}" Type="${RELATIONS[namespace]}" Target="${target}"/>`;
}

function relationsWith(relation: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}">${relation}</Relationships>`;
}
