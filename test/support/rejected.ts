import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const BODY = 'word/document.xml';

/** A Word document after all changes of ours are rejected, as Word does it. */
export function rejected(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts[BODY]!)
    .replace(/<w:ins [^>]*w:author="年报检查"[^>]*>.*?<\/w:ins>/gs, '')
    .replace(/<w:del [^>]*w:author="年报检查"[^>]*>(.*?)<\/w:del>/gs, (_, runs: string) =>
      runs.replaceAll('w:delText', 'w:t'),
    );
  return zipSync({ ...parts, [BODY]: strToU8(body) });
}
