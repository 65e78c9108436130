import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PdfThread } from '../../src/engine/apart/pdf-thread.js';
import { readPdfBy } from '../../src/read/pdf/apart.js';

/** The reader as it was built: pdf.js is bundled with it. */
export function openPdfThread(deadline?: number): PdfThread {
  const script = pathToFileURL(resolve('dist/pdfreader.js'));
  const thread = new PdfThread(script, deadline);
  readPdfBy((bytes) => thread.read(bytes));
  return thread;
}
