/**
 * Damages a file of every form and reads it: `nice node scripts/flip.mjs [TIMES] [FORM…]`. Each file is cut off at every
 * kilobyte, and TIMES (300) times some of its bytes are changed. `SEED=n` changes others.
 *
 * A damaged file is read or refused in words, within a deadline; never may the program fail, and never may a
 * part of a report pass for the whole. Prints what became of the files by form, and where text was lost though a file was
 * read: somebody has to look whether it was changed or left out. Ends with 1 where the program failed or took too long.
 */
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { loadTestModule } from './accuracy/bundle.mjs';
import { table } from '../bench/lib/report.mjs';

/** Milliseconds for one file; the largest takes a second on a machine with nothing else to do. */
const DEADLINE = 60_000;
const SAMPLE = 12;

if (isMainThread) await main(Number(process.argv[2] ?? 300), process.argv.slice(3));
else await serve(workerData);

async function main(times, wanted) {
  const { intactFiles } = await loadTestModule('support', 'flip.ts');
  const files = (await intactFiles()).filter(
    ({ form }) => wanted.length === 0 || wanted.includes(form),
  );
  const rows = [];
  let failed = 0;
  for (const file of files) {
    const fates = await fatesOf(file, times);
    const count = (kind) => fates.filter((fate) => fate.kind === kind).length;
    const bad = fates.filter(({ kind }) => kind === 'failed' || kind === 'slow');
    const odd = fates.filter(({ kind }) => kind === 'less');
    failed += bad.length;
    rows.push([
      file.form,
      ...['same', 'refused', 'other', 'less', 'failed', 'slow'].map((kind) => String(count(kind))),
      String(fates.filter(({ more }) => more?.length > 0).length),
      String(Math.max(...fates.map(({ took }) => took))),
    ]);
    for (const { change, kind, said, more } of [...bad, ...odd.slice(0, SAMPLE)])
      console.log(`${file.form} ${kind} ${change}: ${said ?? ''} ${more?.join('; ') ?? ''}`);
  }
  const heads = [
    '',
    'same',
    'refused',
    'other text',
    'less text',
    'failed',
    'slow',
    'new errors',
    'ms',
  ];
  console.log(table(heads, rows));
  if (failed > 0) process.exitCode = 1;
}

/** What becomes of each damaged file, in the order of the damage. */
async function fatesOf(file, times) {
  const seed = Number(process.env.SEED ?? 1);
  const fates = [];
  let next = 0;
  for (;;) {
    const done = await run({ file, times, seed, from: next }, (fate) => fates.push(fate));
    if (done) return fates;
    fates.push({ kind: 'slow', change: `#${fates.length}`, took: DEADLINE });
    next = fates.length;
  }
}

/** Lets a thread go through the damage; false where it had to be stopped. */
function run(data, take) {
  return new Promise((settle, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: data });
    let timer;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void worker.terminate().then(() => settle(false)), DEADLINE);
    };
    wait();
    worker.on('message', (fate) => {
      wait();
      if (fate !== null) return take(fate);
      clearTimeout(timer);
      void worker.terminate().then(() => settle(true));
    });
    worker.on('error', reject);
  });
}

async function serve({ file, times, seed, from }) {
  const { damaged, tell } = await loadTestModule('support', 'flip.ts');
  const intact = await tell(file.bytes, file);
  let at = 0;
  for (const { bytes, change } of damaged(file.bytes, times, seed)) {
    if (at++ < from) continue;
    const began = performance.now();
    const fate = await tell(bytes, file, intact);
    parentPort.postMessage({ ...fate, change, took: Math.round(performance.now() - began) });
  }
  parentPort.postMessage(null);
}
