import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filesOf } from '../../src/engine/shard.js';

const CWD = resolve('/project');
const names = fc.uniqueArray(fc.stringMatching(/^[a-z年报é/]{1,12}\.md$/), { maxLength: 40 });
const counts = fc.integer({ min: 1, max: 9 });

const parts = (files: readonly string[], count: number, cwd = CWD): string[][] =>
  Array.from({ length: count }, (_, at) => filesOf({ index: at + 1, count }, files, cwd));

describe('the parts of a run', () => {
  test('hold every file once, in its order', () => {
    fc.assert(
      fc.property(names, counts, (list, count) => {
        const files = list.map((name) => join(CWD, name));
        const found = parts(files, count);
        expect(found.flat().sort()).toEqual([...files].sort());
        for (const part of found) expect(files.filter((file) => part.includes(file))).toEqual(part);
      }),
    );
  });

  test('are the same in another checkout, and whatever other files there are', () => {
    fc.assert(
      fc.property(names, names, counts, (list, others, count) => {
        const here = parts(
          list.map((name) => join(CWD, name)),
          count,
        );
        const more = [...others, ...list];
        const there = parts(
          more.map((name) => join('/else', name)),
          count,
          resolve('/else'),
        );
        here.forEach((part, at) => {
          const own = part.map((file) => join('/else', file.slice(CWD.length)));
          expect(there[at]).toEqual(expect.arrayContaining(own));
        });
      }),
    );
  });

  test('are the same whether a name is written with composed letters or not', () => {
    const [one, other] = ['NFC', 'NFD'].map((form) =>
      parts([join(CWD, 'é.md'.normalize(form))], 9).findIndex((part) => part.length > 0),
    );
    expect(one).toBe(other);
  });

  test('are of like size', () => {
    const files = Array.from({ length: 1000 }, (_, index) => join(CWD, `${index}.md`));
    for (const part of parts(files, 4)) expect(Math.abs(part.length - 250)).toBeLessThan(60);
  });
});
