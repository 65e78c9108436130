import { compoundKind, isCompound } from './compound.js';
import { isPage } from './html/charset.js';
import { extensionOf, kindOfName, type KindId } from './kinds.js';
import { rootElement } from './root-element.js';
import { zipNames } from './zip-names.js';

/** First bytes that settle the kind. */
const STARTS: readonly (readonly [bytes: readonly number[], kind: KindId])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
  // Word for Windows 1 and 2, and for DOS, whose files are no compound ones.
  [[0x9b, 0xa5, 0x21, 0x00], 'old-doc'],
  [[0xdb, 0xa5, 0x2d, 0x00], 'old-doc'],
  [[0x31, 0xbe, 0x00, 0x00], 'old-doc'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [[0x1f, 0x8b, 0x08], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'png'],
  [[0xff, 0xd8, 0xff], 'jpeg'],
  [[0x47, 0x49, 0x46, 0x38], 'gif'],
  [[0x49, 0x49, 0x2a, 0x00], 'tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'tiff'],
];

/** Names in a zip archive that tell what it is, in the order in which they are believed. */
const PARTS: readonly (readonly [name: RegExp, kind: KindId])[] = [
  [/^word\/document\.xml$/i, 'docx'],
  [/^xl\/workbook\.bin$/i, 'xlsb'],
  [/^xl\/workbook\./i, 'xlsx'],
  [/^ppt\/presentation\./i, 'pptx'],
  [/^OFD\.xml$/i, 'ofd'],
  [/^uof\.xml$/i, 'uof'],
  [/^content\.xml$/i, 'odt'],
  [/^xl\//i, 'xlsx'],
  [/^ppt\//i, 'pptx'],
  // The main part of a Word document may stand anywhere; its reader finds it, or says that there is none.
  [/^\[Content_Types\]\.xml$/i, 'docx'],
];

/** First elements of XML that tell what it is. */
const ROOTS: readonly (readonly [root: RegExp, kind: KindId])[] = [
  [/^pkg:package\b|schemas\.microsoft\.com\/office\/2006\/xmlPackage/i, 'flat-opc'],
  [/^w:wordDocument\b|schemas\.microsoft\.com\/office\/word\/2003\/wordml/i, 'wordml'],
  [/^office:document\b.*opendocument\.text\b/is, 'fodt'],
  [/^office:document\b.*opendocument\./is, 'other-odf'],
  [/^\S*uof\b|schemas\.uof\.org/i, 'uof'],
];

/** Kinds whose files may begin with any element. */
const MARKED_UP: readonly (KindId | undefined)[] = ['html', 'text'];
const MIME_REACH = 1 << 12;
const PDF_REACH = 1 << 10;

/**
 * What a file is, by its bytes; by its name only where the bytes leave it open. Whatever begins like
 * nothing else is text.
 */
export function recognise(bytes: Uint8Array, filename?: string): KindId {
  const named = filename === undefined ? undefined : kindOfName(filename);
  if (named === 'lock') return 'lock';
  if (isCompound(bytes)) return compoundOf(bytes, named);
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipOf(bytes, named);
  const start = STARTS.find(([signature]) => startsWith(bytes, signature));
  if (start) return start[1];
  if (isPdfBehind(bytes, named)) return 'pdf';
  return binaryOf(bytes) ?? markedUp(bytes, named, filename) ?? mimeOf(bytes) ?? 'text';
}

/** A PDF may begin with what some program put before it (ISO 32000-1, annex H.3.4.1), or without its first line. */
function isPdfBehind(bytes: Uint8Array, named: KindId | undefined): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_REACH));
  return (
    (named === 'pdf' || /%PDF-1\.\d\s/.test(head)) &&
    /[\r\n][ \t]{0,8}\d{1,10} \d{1,5} obj\b/.test(head)
  );
}

/** Whether a zip archive, begun or whole, is what the bytes are. */
function zipOf(bytes: Uint8Array, named: KindId | undefined): KindId {
  const names = zipNames(bytes);
  const part = PARTS.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (part?.[1] === 'odt') return openDocumentOf(bytes);
  // One cut off before its first telling name is what it is called, and will be told to be damaged.
  return part?.[1] ?? (named === 'docx' && names.length === 0 ? 'docx' : 'zip');
}

/** OpenDocument says what it is in its first file, which is not packed. */
function openDocumentOf(bytes: Uint8Array): KindId {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  if (!head.includes('opendocument')) return head.includes('vnd.uof') ? 'uof' : 'odt';
  return head.includes('opendocument.text') ? 'odt' : 'other-odf';
}

/** Where the directory of a compound file is lost, its name may still tell. */
function compoundOf(bytes: Uint8Array, named: KindId | undefined): KindId {
  const kind = compoundKind(bytes);
  const isOld = named === 'doc' || named === 'xls' || named === 'ppt';
  return kind === 'compound' && isOld ? named : kind;
}

/** Pictures whose first letters could begin a text too: what follows them could not. */
function binaryOf(bytes: Uint8Array): KindId | undefined {
  const isBitmap = startsWith(bytes, [0x42, 0x4d]) && bytes[6] === 0 && bytes[7] === 0;
  if (isBitmap && bytes[14] === 0x28) return 'bmp';
  const isRiff = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]) ? 'webp' : undefined;
}

function markedUp(bytes: Uint8Array, named: KindId | undefined, name?: string): KindId | undefined {
  if (isPage(bytes)) return 'html';
  const root = bytes.subarray(0, 4).includes(0x3c) ? rootElement(bytes) : undefined;
  if (root) {
    const told = ROOTS.find(([pattern]) => pattern.test(`${root.name} ${root.attributes}`));
    if (told) return told[1];
    const isXml = root.isDeclared || extensionOf(name) === 'xml';
    if (isXml && !MARKED_UP.includes(named)) return 'xml';
  }
  return named === 'html' ? 'html' : undefined;
}

/** A web page saved in one file, and a mail, begin with the fields of their head. */
function mimeOf(bytes: Uint8Array): KindId | undefined {
  const first = bytes[0] ?? 0;
  if (first < 0x41 || first > 0x7a) return undefined;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, MIME_REACH));
  if (!/^[\w-]{1,40}:[ \t]/.test(head) || !/^MIME-Version:/im.test(head)) return undefined;
  const isPageSaved = /^Content-Type:\s*multipart\/related\b|^Content-Location:/im.test(head);
  return isPageSaved ? 'mhtml' : 'mail';
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
