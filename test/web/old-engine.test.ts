import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { lint } from '../../src/index.js';
import type { Reply } from '../../src/web/protocol.js';
import { pageParts } from './parts.js';

/** What Chrome has got since version 69, taken away again; with what came along, it must not be missed. */
const AGE = `
  const lists = [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)];
  for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'])
    for (const list of lists) delete list[name];
  for (const name of ['at', 'replaceAll', 'matchAll', 'isWellFormed', 'toWellFormed']) delete String.prototype[name];
  for (const name of ['fromEntries', 'hasOwn', 'groupBy']) delete Object[name];
  for (const name of ['allSettled', 'any', 'withResolvers', 'try']) delete Promise[name];
  delete Symbol.prototype.description;
  delete Array.fromAsync;
  delete Map.groupBy;
  delete WeakRef;
  delete FinalizationRegistry;
  delete AggregateError;
  if (typeof Iterator === 'function')
    for (const name of Object.getOwnPropertyNames(Iterator.prototype))
      if (name !== 'constructor') delete Iterator.prototype[name];
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name];
`;

interface World {
  onmessage: (event: { data: unknown }) => void;
  postMessage: (reply: Reply) => void;
}

/** A blob of before Chrome 76: its bytes are had by way of a response. */
class OldBlob extends Blob {}
Object.defineProperty(OldBlob.prototype, 'arrayBuffer', {
  value: undefined,
  writable: true,
  configurable: true,
});

/** The engine of the page in an old engine, and how it is asked. */
function oldEngine(): (what: string, question: unknown) => Promise<unknown> {
  const { TextDecoder, TextEncoder, URL, atob, btoa, setTimeout, Response } = globalThis;
  const world = vm.createContext({
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    btoa,
    setTimeout,
    Response,
    Blob: OldBlob,
  }) as unknown as World & { self: unknown };
  world.self = world;
  vm.runInContext(AGE, world);
  vm.runInContext(pageParts().engine, world, { filename: 'engine.js' });
  return (what, question) =>
    new Promise((done, failed) => {
      world.postMessage = (reply) =>
        'answer' in reply ? done(reply.answer) : failed(new Error(reply.failure));
      world.onmessage({ data: { id: 1, what, ask: question } });
    });
}

test('the engine of the page finds in an old engine what the API finds in a new one', async () => {
  const ask = oldEngine();
  const folder = 'examples/forms';
  const names = ['docx', 'html', 'txt'].map(
    (ending) => `${folder}/faulty-department-2024.${ending}`,
  );
  for (const filename of [
    ...names,
    'examples/faulty-department-2024.md',
    'examples/clean-county-2024.md',
  ]) {
    const bytes = new Uint8Array(readFileSync(filename));
    const expected = JSON.parse(JSON.stringify(await lint(bytes, { filename }))) as {
      messages: unknown;
    };
    const found = JSON.parse(
      JSON.stringify(await ask('lint', { bytes: bytes.buffer, options: { filename } })),
    ) as unknown;
    expect(found).toMatchObject({ result: { messages: expected.messages } });
  }
});

test('the engine of the page makes all there is to take away in an old engine', async () => {
  const ask = oldEngine();
  const filename = 'examples/forms/faulty-department-2024.docx';
  const job = { bytes: new Uint8Array(readFileSync(filename)).buffer, options: { filename } };
  const made = async (what: string, question: unknown): Promise<string[]> => {
    const { bytes, docx } = (await ask(what, question)) as Record<string, Uint8Array>;
    return Object.keys(unzipSync(new Uint8Array(bytes ?? docx!)));
  };
  expect(await made('workbook', [job])).toContain('xl/workbook.xml');
  expect(await made('comment', job)).toContain('word/comments.xml');
  expect(await made('repair', job)).toContain('word/document.xml');
  const organ = { organ: '某县财政局', year: 2025 };
  expect(await made('blank', organ)).toContain('word/document.xml');
  expect(await ask('format', { name: 'html', jobs: [job] })).toContain('class="card error"');
  expect(await ask('explain', 'applicants-total')).toHaveProperty('summary');
  expect(await ask('compare', [job, job])).toHaveProperty('doubts');
});
