import { parentPort } from 'node:worker_threads';
import { PdfThread } from './engine/apart/pdf-thread.js';
import type { Answer, Task } from './engine/many/helper.js';
import { lint } from './index.js';
import { readPdfBy } from './read/pdf/apart.js';

const pdf = new PdfThread(new URL('./pdfreader.js', import.meta.url));
readPdfBy((bytes) => pdf.read(bytes));

/** Lints the reports that the first thread sends. What fails here is tried again, and told, there. */
async function answer({ id, input, options }: Task): Promise<Answer> {
  try {
    return { id, result: await lint(input, options) };
  } catch (error) {
    if (error instanceof Error) return { id };
    throw error;
  }
}

parentPort?.on('message', (task: Task) => {
  void answer(task).then((done) => parentPort?.postMessage(done));
});
