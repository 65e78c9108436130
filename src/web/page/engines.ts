import type { Job } from '../protocol.js';
import { byId } from './dom.js';
import { Engine } from './engine.js';
import { isNewEnough, unpack } from './unpack.js';

/** Answers everything that has nothing to do with PDF. */
export const engine = new Engine(() => unpack(byId('engine')));

/** The same with the reader of PDF, which is unpacked with the first such file. */
const withPdf = new Engine(
  async () => `${await unpack(byId('engine'))}\n${await unpack(byId('pdf'))}`,
);

export const NO_PDF =
  '这个浏览器太旧，读不了 PDF（要 Chrome 80 或更新）。请用报告的 Word 原稿（.docx）检查。';

/**
 * The engine for a file.
 * @throws Error that says so, where this browser is too old for it
 */
export function engineFor({ bytes }: Job): Engine {
  if (!isPdf(bytes)) return engine;
  if (!isNewEnough()) throw new Error(NO_PDF);
  return withPdf;
}

/** Other programs look for it in the first kilobyte, so files are written that way. */
function isPdf(bytes: ArrayBuffer): boolean {
  const head = new Uint8Array(bytes, 0, Math.min(1024, bytes.byteLength));
  let start = '';
  for (const byte of head) start += String.fromCharCode(byte);
  return start.includes('%PDF-');
}

/** The engine for several files: where one of them needs the reader of PDF, that one makes the whole. */
export function strongest(jobs: readonly Job[]): Engine {
  return jobs.map((job) => engineFor(job)).find((each) => each !== engine) ?? engine;
}
