import { UsageError } from './errors.js';

/** A report as programs hold it: its text, or its bytes in whatever they come in (a `File` is a `Blob`). */
export type Input = string | Uint8Array | ArrayBuffer | ArrayBufferView | BlobLike;

/** What of a `Blob` is asked for: programs without the types of browsers or Node have no such name. */
export interface BlobLike {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * A report as text or bytes.
 * @throws UsageError for everything else.
 */
export async function plainInput(input: Input): Promise<string | Uint8Array> {
  if (typeof input === 'string' || input instanceof Uint8Array) return input;
  if (ArrayBuffer.isView(input))
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  // Not `instanceof`: what is handed in may come from another realm than this module.
  const kind = Object.prototype.toString.call(input).slice('[object '.length, -1);
  if (kind === 'ArrayBuffer' || kind === 'SharedArrayBuffer')
    return new Uint8Array(input as ArrayBuffer);
  if (kind === 'Blob' || kind === 'File')
    return new Uint8Array(await (input as BlobLike).arrayBuffer());
  throw new UsageError(
    {
      zh: `要检查的内容应是文字、Uint8Array、ArrayBuffer 或 Blob，现为 ${kind}。`,
      en: `What is to be linted is a string, a Uint8Array, an ArrayBuffer or a Blob, not ${kind}.`,
    },
    {
      zh: '请传入文件的内容，例如 lint(await file.arrayBuffer(), { filename: file.name })。',
      en: 'Hand over what the file holds: lint(await file.arrayBuffer(), { filename: file.name }).',
    },
  );
}
