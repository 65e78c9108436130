import { gunzipSync } from 'fflate';

/** What unpacks by itself came with Chrome 80, and so did what the reader of PDF needs. */
interface Unpacker {
  readonly DecompressionStream?: new (format: 'gzip') => TransformStream<Uint8Array, Uint8Array>;
}

/** Whether this browser has what the reader of PDF needs. */
export function isNewEnough(): boolean {
  return (window as Unpacker).DecompressionStream !== undefined;
}

/** A text that stands packed in an element: `gzip | base64`. */
export async function unpack({ textContent }: Element): Promise<string> {
  const binary = atob((textContent ?? '').trim());
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  const { DecompressionStream } = window as Unpacker;
  if (!DecompressionStream) return new TextDecoder().decode(gunzipSync(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
