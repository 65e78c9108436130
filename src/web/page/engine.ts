import type { Question, Reply, Tasks, What } from '../protocol.js';

/** So long a file may take; nothing else stops a reader on an odd one. */
const LIMIT = 90_000;

export const TOO_LONG =
  '读了一分半钟还没有读完，已停止。请用 Word 或 WPS 打开，另存为 .docx 后再检查。';

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly timer: number;
}

/** The engine in the page itself, where a browser gives a page from the disk no worker. */
interface InPage {
  nianbaoSolve?: (question: Question) => Promise<Reply>;
}

/** Puts questions to the engine, which is started with the first one, and again after it was stopped. */
export class Engine {
  readonly #text: () => Promise<string>;
  #worker: Worker | undefined;
  #isHere = false;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @param text of the script that the worker is made of */
  constructor(text: () => Promise<string>) {
    this.#text = text;
  }

  async ask<W extends What>(what: W, ask: Tasks[W]['ask']): Promise<Tasks[W]['answer']> {
    const id = ++this.#last;
    const question: Question<W> = { id, what, ask };
    if (!this.#worker && !this.#isHere) await this.#start();
    const { nianbaoSolve } = window as unknown as InPage;
    if (this.#isHere && nianbaoSolve)
      return answerOf(await nianbaoSolve(question as Question)) as never;
    return new Promise((done, failed) => {
      const timer = window.setTimeout(() => this.#stop(new Error(TOO_LONG)), LIMIT);
      this.#waiting.set(id, { done: done as (answer: unknown) => void, failed, timer });
      this.#worker?.postMessage(question);
    });
  }

  async #start(): Promise<void> {
    const text = await this.#text();
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    try {
      const worker = new Worker(url);
      worker.onmessage = ({ data }: { data: Reply }) => this.#take(data);
      worker.onerror = (event) => {
        event.preventDefault();
        this.#stop(
          new Error(
            `检查程序停止了（${event.message || '内存不足'}）。请换一个文件，或刷新页面再试。`,
          ),
        );
      };
      this.#worker = worker;
    } catch {
      // Some browsers refuse workers to pages from the disk: then the page does the work, a file at a time.
      document.head.append(Object.assign(document.createElement('script'), { text }));
      this.#isHere = true;
    }
  }

  #take(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    if (!waiting) return;
    this.#waiting.delete(reply.id);
    window.clearTimeout(waiting.timer);
    try {
      waiting.done(answerOf(reply));
    } catch (error) {
      waiting.failed(error as Error);
    }
  }

  #stop(error: Error): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { failed, timer } of all) {
      window.clearTimeout(timer);
      failed(error);
    }
  }
}

function answerOf(reply: Reply): unknown {
  if ('failure' in reply) throw new Error(reply.failure);
  return reply.answer;
}
