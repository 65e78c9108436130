import type { Bilingual } from '../rulebook/types.js';
import { decode1252 } from './code-page-1252.js';
import { UnreadableError } from './errors.js';
import { fault } from './faults.js';
import { wideOrder } from './utf16.js';

export interface Decoded {
  /** The text without its byte order mark. */
  readonly text: string;
  /** Label of the encoding, as the Encoding Standard names it. */
  readonly encoding: string;
}

/** One NUL in so many bytes is an accident; more of them are a binary file. */
const NUL_RATIO = 1 / 1000;
/** Big5 read as GB18030: so large a share of second bytes lies where GB2312 has none. */
const BIG5_RATIO = 0.15;
const SAMPLE = 1 << 16;

/** So much text in UTF-8 is never by chance another encoding. */
const CERTAIN = 6;
/** Some builds of Node take it for Latin 1, which has no quotation marks. */
const LATIN = 'windows-1252';
/** Any bytes are text in these, and none is Chinese. */
const SINGLE_BYTE = /^(?:windows-125|iso-8859|koi8|macintosh|ibm|x-)/;
/** A page that says how it is encoded may hold one broken character in so many. */
const BROKEN_RATIO = 1 / 500;

/**
 * Turns the bytes of a text file into text. Where `encoding` does not settle it, in this order: byte order
 * mark, what the file states of itself, UTF-8, UTF-16 by what its characters are, Big5 by its byte pairs,
 * GB18030.
 *
 * @param encoding label that the user gives; it holds without question
 * @param stated label that the file gives; it holds as far as the bytes agree
 * @throws UnreadableError for a binary file, an empty one, or bytes that are no known text.
 */
export function decode(bytes: Uint8Array, encoding?: string, stated?: string): Decoded {
  const decoded = encoding === undefined ? detect(bytes, stated) : decodeAs(bytes, encoding);
  if (decoded.text.trim() === '') throw fault('empty');
  return decoded;
}

function detect(bytes: Uint8Array, stated: string | undefined): Decoded {
  const marked = markOf(bytes);
  if (marked !== undefined) {
    const text = attempt(bytes, marked);
    if (text !== undefined) return { text, encoding: marked };
    const mended = mend(bytes, marked);
    if (mended !== undefined) return mended;
    throw broken({
      zh: `文件开头标明是 ${marked.toUpperCase()} 文本，内容却不是，可能已损坏。`,
      en: `The file begins as ${marked.toUpperCase()} text and is none; it may be damaged.`,
    });
  }
  const known = stated === undefined ? undefined : labelOf(stated);
  const believed = known === undefined ? undefined : believe(bytes, known);
  if (believed !== undefined) return believed;
  // Other encodings accept almost any bytes, so broken UTF-8 must be known for what it is first.
  const unicode = known === 'utf-8' ? mend(bytes, known) : undefined;
  if (unicode !== undefined) return unicode;
  const wide = wideEncoding(bytes);
  const labels = wide === undefined ? ['utf-8', 'big5', 'gb18030'] : [wide];
  for (const label of labels) {
    if (label === 'big5' && !looksLikeBig5(bytes)) continue;
    const text = attempt(bytes, label);
    if (text !== undefined) return { text, encoding: label };
  }
  const mended = known === undefined ? undefined : mend(bytes, known);
  if (mended !== undefined) return mended;
  throw broken({
    zh: '文件既不是有效的 UTF-8，也不是 GB18030（GBK）文本，可能已损坏。',
    en: 'The file is neither UTF-8 nor GB18030 (GBK) text; it may be damaged.',
  });
}

function broken(text: Bilingual): UnreadableError {
  return new UnreadableError('encoding', text, {
    zh: '请用记事本或 WPS 重新打开，另存为 UTF-8 编码。',
    en: 'Save it as UTF-8 in an editor, or name its encoding with --encoding.',
  });
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * The decoder for a label; gb2312 and GBK are parts of GB18030. Undefined where there is none that could
 * hold Chinese.
 */
function labelOf(label: string): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    if (SINGLE_BYTE.test(encoding)) return undefined;
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (error) {
    // Not `instanceof`: the decoder may belong to another realm than this module.
    if (
      typeof error === 'object' &&
      error !== null &&
      'name' in error &&
      error.name === 'RangeError'
    )
      return undefined;
    throw error;
  }
}

/** The text in the encoding that a file states, unless it is not, or is UTF-8 all the same. */
function believe(bytes: Uint8Array, label: string): Decoded | undefined {
  const text = attempt(bytes, label);
  if (text === undefined || label === 'utf-8') {
    return text === undefined ? undefined : { text, encoding: label };
  }
  const unicode = attempt(bytes, 'utf-8');
  const isUnicode = unicode !== undefined && bytes.length - unicode.length >= 2 * CERTAIN;
  return isUnicode ? { text: unicode, encoding: 'utf-8' } : { text, encoding: label };
}

/** A page that lost a byte here or there (a description cut off by its length) is still read. */
function mend(bytes: Uint8Array, label: string): Decoded | undefined {
  const text = new TextDecoder(label).decode(bytes);
  const broken = text.split('\ufffd').length - 1;
  return broken <= text.length * BROKEN_RATIO ? { text, encoding: label } : undefined;
}

/** UTF-16 without a mark; undefined where there are no NULs to speak of, as every such text has. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  let nuls = 0;
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nuls++;
  if (nuls <= bytes.length * NUL_RATIO) return undefined;
  const order = wideOrder(bytes);
  if (order !== undefined) return order;
  throw fault('binary');
}

/**
 * Big5 bytes are valid GB18030 and give garbage. Its second bytes lie at 40–7E almost half of the time,
 * where GB2312 has none; and it never uses the first bytes 81–A0, where GBK keeps traditional characters.
 */
function looksLikeBig5(bytes: Uint8Array): boolean {
  let pairs = 0;
  let low = 0;
  let extended = 0;
  const end = Math.min(bytes.length - 1, SAMPLE);
  for (let at = 0; at < end; at++) {
    const first = bytes[at]!;
    if (first < 0x81) continue;
    const second = bytes[++at]!;
    pairs++;
    if (first <= 0xa0) extended++;
    else if (second >= 0x40 && second <= 0x7e) low++;
  }
  return pairs > 0 && low > pairs * BIG5_RATIO && extended * 50 < pairs;
}

function attempt(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    // Not `instanceof`: the decoder may belong to another realm than this module.
    if (
      typeof error === 'object' &&
      error !== null &&
      'name' in error &&
      error.name === 'TypeError'
    )
      return undefined;
    throw error;
  }
}

function decodeAs(bytes: Uint8Array, label: string): Decoded {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch (cause) {
    throw new UnreadableError(
      'encoding',
      { zh: `不认识的编码名称“${label}”。`, en: `There is no encoding "${label}".` },
      {
        zh: '常用的编码有 utf-8、gb18030、big5、utf-16le。',
        en: 'Customary ones are utf-8, gb18030, big5 and utf-16le.',
      },
      { cause },
    );
  }
  try {
    const { encoding } = decoder;
    return { text: encoding === LATIN ? decode1252(bytes) : decoder.decode(bytes), encoding };
  } catch (cause) {
    throw new UnreadableError(
      'encoding',
      {
        zh: `文件不是有效的 ${decoder.encoding} 文本。`,
        en: `The file is no ${decoder.encoding} text.`,
      },
      {
        zh: '请去掉 --encoding 让程序自行识别，或换成正确的编码名称。',
        en: 'Leave out --encoding, so that it is found out, or name the right one.',
      },
      { cause },
    );
  }
}
