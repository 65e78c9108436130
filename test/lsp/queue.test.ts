import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { Queue } from '../../src/cli/lsp/queue.js';

/** A queue whose lints take so many milliseconds, and how many have begun. */
function queueOf(took: number) {
  const begun: number[] = [];
  const queue = new Queue(async () => {
    begun.push(performance.now());
    await new Promise((resolve) => setTimeout(resolve, took));
  });
  return { queue, begun };
}

describe('the queue of an editor', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('a document that is new is linted at once', async () => {
    const { queue, begun } = queueOf(30);
    queue.touch('a');
    await jest.advanceTimersByTimeAsync(1);
    expect(begun).toHaveLength(1);
  });

  test.each([
    [30, 30],
    [2000, 150],
  ])('after a lint of %d ms it rests %d ms, and again from each key', async (took, rest) => {
    const { queue, begun } = queueOf(took);
    queue.touch('a');
    await jest.advanceTimersByTimeAsync(took + 1);
    for (let key = 0; key < 10; key += 1) {
      queue.touch('a');
      await jest.advanceTimersByTimeAsync(rest - 1);
    }
    expect(begun).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(2);
    expect(begun).toHaveLength(2);
  });

  test('what changes during a lint is linted once more, not once a key', async () => {
    const { queue, begun } = queueOf(1000);
    queue.touch('a');
    await jest.advanceTimersByTimeAsync(100);
    for (let key = 0; key < 5; key += 1) {
      queue.touch('a');
      await jest.advanceTimersByTimeAsync(160);
    }
    expect(begun).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(5000);
    expect(begun).toHaveLength(2);
  });

  test('what was closed is not linted', async () => {
    const { queue, begun } = queueOf(30);
    queue.touch('a');
    queue.forget('a');
    await jest.advanceTimersByTimeAsync(1000);
    expect(begun).toHaveLength(0);
  });
});
