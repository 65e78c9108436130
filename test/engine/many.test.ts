import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lintMany, type Work } from '../../src/engine/many/lint-many.js';
import { helpersWorth } from '../../src/engine/many/policy.js';
import { Turns } from '../../src/engine/many/turns.js';
import { unreadable } from '../../src/engine/unreadable.js';
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { FATAL } from '../output/results.js';

const NOWHERE = pathToFileURL('/no/such/worker.js');

/** Longer than any test. */
const LONG = 600_000;

const named = (index: number) => unreadable(String(index), FATAL, 'zh');

function work(changes: Partial<Work> = {}): Work {
  return {
    count: 200,
    open: (index) => Promise.resolve(new Uint8Array([index])),
    options: () => ({}),
    lint: (input) => Promise.resolve(named(input[0]!)),
    finish: (_index, _input, result) => result,
    ...changes,
  };
}

async function run(
  changes: Partial<Work>,
  count: number | 'auto' = 1,
  lost: (reason: string) => void = () => undefined,
  { script = NOWHERE, patience = LONG } = {},
): Promise<string[]> {
  const names: string[] = [];
  const threads = { count, processors: 1, script, patience, lost };
  for await (const { filePath } of lintMany(work(changes), threads)) names.push(filePath);
  return names;
}

const ALL = Array.from({ length: 200 }, (_, index) => String(index));

describe('many reports', () => {
  test('come in their order, however long each takes', async () => {
    const open = async (index: number) => {
      await setTimeout(index % 7 === 0 ? 5 : 0);
      return new Uint8Array([index]);
    };
    expect(await run({ open })).toEqual(ALL);
  });

  test('that cannot be opened, or are in the cache, take their place', async () => {
    const open = (index: number) =>
      Promise.resolve(index % 2 === 0 ? named(index) : new Uint8Array([index]));
    expect(await run({ open })).toEqual(ALL);
  });

  test('are not linted far ahead of what is printed', async () => {
    let begun = 0;
    const lint = (input: Uint8Array) => {
      begun += 1;
      return Promise.resolve(named(input[0]!));
    };
    const threads = {
      count: 1,
      processors: 1,
      script: NOWHERE,
      patience: LONG,
      lost: () => undefined,
    };
    const results = lintMany(work({ lint }), threads);
    await results.next();
    await setTimeout(20);
    expect(begun).toBeLessThan(80);
    await results.return(undefined);
    await setTimeout(20);
    expect(begun).toBeLessThan(80);
  });

  test('stop at an error, which is told', async () => {
    const lint = (input: Uint8Array) =>
      input[0] === 50 ? Promise.reject(new Error('fifty')) : Promise.resolve(named(input[0]!));
    await expect(run({ lint })).rejects.toThrow('fifty');
  });

  test('are all linted where the threads cannot be started, and it is told once', async () => {
    const reasons: string[] = [];
    const slow = async (input: Uint8Array) => {
      await setTimeout(1);
      return named(input[0]!);
    };
    expect(await run({ lint: slow }, 4, (reason) => void reasons.push(reason))).toEqual(ALL);
    expect(reasons).toEqual([expect.stringContaining('worker.js')]);
  });

  test.each([
    ['says nothing', 'setInterval(() => undefined, 1000)'],
    ['never comes to an end', 'for (;;);'],
    [
      'answers something else',
      "require('worker_threads').parentPort.on('message', (task) => require('worker_threads').parentPort.postMessage({ id: -1 }))",
    ],
  ])('are all linted where a thread %s, and it is told', async (_, code) => {
    const reasons: string[] = [];
    const script = new URL(
      `data:text/javascript,${encodeURIComponent(`import { createRequire } from 'node:module'; const require = createRequire('/'); ${code}`)}`,
    );
    const lost = (reason: string) => void reasons.push(reason);
    expect(await run({}, 3, lost, { script, patience: 50 })).toEqual(ALL);
    expect(reasons).toEqual([expect.stringContaining('no answer')]);
  });
});

describe('more threads', () => {
  test('are not started before there is something to judge by', () => {
    expect(helpersWorth({ linted: 5, pace: 1000, left: 1000 }, 8)).toBe(0);
  });

  test('are not started for little that is left, as where most comes from the cache', () => {
    expect(helpersWorth({ linted: 20, pace: 20, left: 100 }, 8)).toBe(0);
    expect(helpersWorth({ linted: 20, pace: 0.3, left: 5000 }, 8)).toBe(0);
  });

  test('are as many as pay, and no more than the processors can bear', () => {
    expect(helpersWorth({ linted: 20, pace: 20, left: 300 }, 8)).toBe(2);
    expect(helpersWorth({ linted: 20, pace: 20, left: 5000 }, 4)).toBe(1);
    expect(helpersWorth({ linted: 20, pace: 20, left: 5000 }, 2)).toBe(0);
    expect(helpersWorth({ linted: 20, pace: 20, left: 5000 }, 1)).toBe(0);
    expect(helpersWorth({ linted: 20, pace: 20, left: 100_000 }, 64)).toBe(7);
  });
});

describe('turns', () => {
  test('each number is handed out once, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(50), fc.integer({ min: 1, max: 9 }), async (count, reach) => {
        const turns = new Turns(count, reach);
        const taken: number[] = [];
        const lane = async () => {
          for (let turn = await turns.take(); turn !== undefined; turn = await turns.take()) {
            taken.push(turn);
            turns.finish(taken.length);
          }
        };
        await Promise.all([lane(), lane(), lane()]);
        expect(taken).toEqual(Array.from({ length: count }, (_, index) => index));
      }),
    );
  });
});
