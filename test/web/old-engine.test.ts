import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { expect, test } from '@jest/globals';
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

test('the engine of the page finds in an old engine what the API finds in a new one', async () => {
  const { TextDecoder, TextEncoder, URL, atob, setTimeout } = globalThis;
  const world = vm.createContext({
    TextDecoder,
    TextEncoder,
    URL,
    atob,
    setTimeout,
  }) as unknown as World & { self: unknown };
  world.self = world;
  vm.runInContext(AGE, world);
  vm.runInContext(pageParts().engine, world, { filename: 'engine.js' });
  const ask = (what: string, question: unknown): Promise<unknown> =>
    new Promise((done, failed) => {
      world.postMessage = (reply) =>
        'answer' in reply
          ? done(JSON.parse(JSON.stringify(reply.answer)))
          : failed(new Error(reply.failure));
      world.onmessage({ data: { id: 1, what, ask: question } });
    });
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
    const found = await ask('lint', { bytes: bytes.buffer, options: { filename } });
    expect(found).toMatchObject({ result: { messages: expected.messages } });
  }
});
