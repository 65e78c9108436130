import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { readPdfBy } from '../read/pdf/apart.js';

/** Has PDF files read in a thread of their own, which is started with the first of them. */
export function readPdfInThread(root: string): void {
  const thread = async () => {
    const { PdfThread } = await import('../engine/apart/pdf-thread.js');
    return new PdfThread(pathToFileURL(join(root, 'dist', 'pdfreader.js')));
  };
  let started: ReturnType<typeof thread> | undefined;
  readPdfBy(async (bytes) => (await (started ??= thread())).read(bytes));
}
