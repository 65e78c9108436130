import { parentPort } from 'node:worker_threads';
import type { Reply, Request } from './engine/apart/messages.js';
import { UnreadableError } from './read/errors.js';
import { takePdf } from './read/pdf/index.js';

/** Reads the PDF files that the other thread sends; what it cannot read it says. */
async function answer({ id, bytes }: Request): Promise<Reply> {
  try {
    return { id, draft: await takePdf(bytes) };
  } catch (error) {
    if (error instanceof UnreadableError) {
      const { code, text, next } = error;
      return { id, unreadable: { code, text, next } };
    }
    return {
      id,
      failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    };
  }
}

parentPort?.on('message', (request: Request) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
