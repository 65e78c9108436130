import { UnreadableError } from './errors.js';
import { signatureOf } from './signatures.js';

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

/**
 * Turns the bytes of a text file into text. Without a stated encoding, in this order: byte order mark,
 * UTF-8, UTF-16 by the places of its NULs, Big5 by its byte pairs, GB18030.
 *
 * @throws UnreadableError for a binary file, an empty one, or bytes that are no known text.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  const decoded = encoding === undefined ? detect(bytes) : decodeAs(bytes, encoding);
  if (decoded.text.trim() === '') {
    throw new UnreadableError(
      'empty',
      '文件是空的，没有任何文字。',
      '请确认选对了文件，且内容已保存。',
    );
  }
  return decoded;
}

function detect(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked);
  const signature = signatureOf(bytes);
  if (signature !== undefined) {
    throw new UnreadableError('binary', `这是${signature.name}，不是文本。`, signature.next);
  }
  const wide = wideEncoding(bytes);
  const labels = wide === undefined ? ['utf-8', 'big5', 'gb18030'] : [wide];
  for (const label of labels) {
    if (label === 'big5' && !looksLikeBig5(bytes)) continue;
    const text = attempt(bytes, label);
    if (text !== undefined) return { text, encoding: label };
  }
  throw new UnreadableError(
    'encoding',
    '文件既不是有效的 UTF-8，也不是 GB18030（GBK）文本，可能已损坏。',
    '请用记事本或 WPS 重新打开，另存为 UTF-8 编码；若知道它的编码，可用 --encoding 指明。',
  );
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark, told by its NULs; undefined where there are none to speak of. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const nuls = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) nuls[at & 1]!++;
  const [even, odd] = nuls as [number, number];
  if (even + odd <= bytes.length * NUL_RATIO) return undefined;
  // ASCII characters in UTF-16 have their NUL always on the same side.
  if (bytes.length % 2 === 0 && even === 0) return 'utf-16le';
  if (bytes.length % 2 === 0 && odd === 0) return 'utf-16be';
  throw new UnreadableError(
    'binary',
    '这是二进制文件，不是文本。',
    '请提供 .md、.docx 或文本格式的报告。',
  );
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
      `不认识的编码名称“${label}”。`,
      '常用的编码有 utf-8、gb18030、big5、utf-16le。',
      { cause },
    );
  }
  try {
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch (cause) {
    throw new UnreadableError(
      'encoding',
      `文件不是有效的 ${decoder.encoding} 文本。`,
      '请去掉 --encoding 让程序自行识别，或换成正确的编码名称。',
      { cause },
    );
  }
}
