import PostalMime from 'postal-mime';
import { fault } from '../faults.js';

/** A part of a MIME message, its transfer encoding undone. */
export interface Part {
  /** Such as `text/html`, in small letters. */
  readonly type: string;
  /** The encoding of its text, where its head states one. */
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
}

/** What the parser keeps of a part; it gives text only decoded, as UTF-8 where no encoding is stated. */
interface Node {
  readonly childNodes: readonly Node[];
  readonly content: ArrayBuffer | null;
  readonly contentType: {
    readonly parsed: { readonly value: string; readonly params: Readonly<Record<string, string>> };
  };
}

/**
 * The parts of a message that hold something, in their order.
 * @throws UnreadableError for a message that nests too deeply, or whose end is missing
 */
export async function partsOf(bytes: Uint8Array): Promise<Part[]> {
  const parser = new PostalMime();
  try {
    await parser.parse(bytes.slice().buffer);
  } catch {
    throw fault('damaged');
  }
  const { root } = parser as unknown as { readonly root: Node };
  const { boundary } = root.contentType.parsed.params;
  if (boundary && !endsWith(bytes, `--${boundary}--`)) throw fault('truncated');
  const parts: Part[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const child of node.childNodes.toReversed()) waiting.push(child);
    const { value, params } = node.contentType.parsed;
    if (node.content === null || node.childNodes.length > 0) continue;
    parts.push({
      type: value.toLowerCase().trim(),
      charset: params['charset'] || undefined,
      bytes: new Uint8Array(node.content),
    });
  }
  return parts;
}

/** Behind the end of the last part may stand a few words, or blank lines. */
const REACH = 1 << 14;

function endsWith(bytes: Uint8Array, mark: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-REACH)).includes(mark);
}
