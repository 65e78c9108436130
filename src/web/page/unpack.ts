/** What unpacks came with Chrome 80, and so did what the reader of PDF needs. */
interface Unpacker {
  readonly DecompressionStream?: new (format: 'gzip') => TransformStream<Uint8Array, Uint8Array>;
}

export function canUnpack(): boolean {
  return (window as Unpacker).DecompressionStream !== undefined;
}

/** A text that stands packed in an element: `gzip | base64`. */
export async function unpack({ textContent }: Element): Promise<string> {
  const { DecompressionStream } = window as Unpacker;
  if (!DecompressionStream)
    throw new Error('这个浏览器太旧，打不开这一部分（要 Chrome 80 或更新）。');
  const binary = atob((textContent ?? '').trim());
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).text();
}
