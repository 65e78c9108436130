import { Worker } from 'node:worker_threads';
import type { Draft } from '../../draft/draft.js';
import { UnreadableError } from '../../read/errors.js';
import { fault } from '../../read/faults.js';
import type { Reply, Request } from './messages.js';

/** A report takes a second or two; a machine may be slow, and busy. */
const DEADLINE = 120_000;
/** Megabytes: the longest file that is read takes half of it. */
const MEMORY = 512;
/** Of that, for what has just been made: most of it is gone after a page, and more would only be kept longer. */
const YOUNG_MEMORY = 12;

interface Waiting {
  readonly settle: (draft: Draft) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads PDF files in a thread of its own, which is stopped where one takes too long or too much memory. The
 * thread is started with the first file, and holds up nothing at the end.
 */
export class PdfThread {
  readonly #script: URL;
  readonly #deadline: number;
  #worker: Worker | undefined;
  #waiting: (Waiting & { readonly id: number }) | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #ids = 0;

  /** @param script the built `src/pdfreader.ts` */
  constructor(script: URL, deadline = DEADLINE) {
    this.#script = script;
    this.#deadline = deadline;
  }

  /**
   * Reads one file after the other.
   * @throws UnreadableError for a file that cannot be read, or not in the time and memory allowed
   */
  read(bytes: Uint8Array): Promise<Draft> {
    const done = this.#turn.then(() => this.#read(bytes));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #read(bytes: Uint8Array): Promise<Draft> {
    const id = this.#ids++;
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    return new Promise<Draft>((settle, reject) => {
      const timer = setTimeout(() => this.#stop(), this.#deadline);
      const end = (): void => {
        clearTimeout(timer);
        this.#waiting = undefined;
        worker.unref();
      };
      this.#waiting = {
        id,
        settle: (draft) => {
          end();
          settle(draft);
        },
        reject: (error) => {
          end();
          reject(error);
        },
      };
      // A copy that is handed over takes half of the memory of one that is made on the way.
      const request: Request = { id, bytes: new Uint8Array(bytes) };
      worker.postMessage(request, [request.bytes.buffer as ArrayBuffer]);
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#script, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG_MEMORY },
    });
    worker.on('message', (reply: Reply) => this.#receive(reply));
    worker.on('error', (error: Error) => {
      this.#lose(worker, isOutOfMemory(error) ? fault('slow', { cause: error }) : error);
    });
    worker.on('exit', (code) => {
      this.#lose(worker, new Error(`The thread that reads PDF files ended (${code})`));
    });
    return worker;
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting;
    if (waiting?.id !== reply.id) return;
    if ('draft' in reply) waiting.settle(reply.draft);
    else if ('unreadable' in reply) {
      const { code, text, next } = reply.unreadable;
      waiting.reject(new UnreadableError(code, text, next));
    } else waiting.reject(new Error(reply.failure));
  }

  /** The file took too long: the thread is ended, and the next file gets another one. */
  #stop(): void {
    const worker = this.#worker;
    if (worker === undefined) return;
    this.#lose(worker, fault('slow'));
    void worker.terminate();
  }

  #lose(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#waiting?.reject(error);
  }
}

function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
