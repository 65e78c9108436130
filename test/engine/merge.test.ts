import { describe, expect, test } from '@jest/globals';
import { joinResults, type Given } from '../../src/engine/merge/join.js';
import { missingParts } from '../../src/engine/merge/parts.js';
import { partOfRun } from '../../src/engine/shard.js';
import type { Part } from '../../src/output/result.js';
import { result } from '../output/results.js';

const part = (index: number, changes: Partial<Part> = {}): Part => ({
  index,
  of: 3,
  cwd: '/project',
  empty: [],
  ...changes,
});
const given = (file: string, of: Part | undefined, filePath = `/project/${file}.md`): Given => ({
  file,
  results: [result([], { filePath, ...(of && { part: of }) })],
});

describe('merging parts', () => {
  test('misses a part', () => {
    expect(missingParts([given('a', part(1)), given('c', part(3))])).toEqual({
      missing: [2],
      of: 3,
    });
  });

  test('misses none where the others say that it is empty, be its results there or not', () => {
    const two = [given('a', part(1, { empty: [2] })), given('c', part(3, { empty: [2] }))];
    expect(missingParts(two).missing).toEqual([]);
    expect(missingParts([...two, { file: 'b', results: [] }]).missing).toEqual([]);
  });

  test('misses nothing in runs that are no parts', () => {
    expect(missingParts([given('a', undefined), given('b', undefined)]).missing).toEqual([]);
  });

  test('does not take no report at all for a run', () => {
    expect(() => missingParts([{ file: 'a', results: [] }])).toThrow('没有一份报告');
  });

  test('does not take a part twice, nor parts of different divisions', () => {
    expect(() => missingParts([given('a', part(1)), given('b', part(1))])).toThrow('两次');
    expect(() => missingParts([given('a', part(1)), given('b', part(2, { of: 4 }))])).toThrow(
      '3 份',
    );
  });

  test('knows a report again that lay in another folder', () => {
    const [one, other] = [
      given('a', part(1), '/project/r/x.md'),
      given('b', part(2, { cwd: '/home/ci' }), '/home/ci/r/x.md'),
    ];
    expect(() => joinResults([one, other], '/here')).toThrow('两次');
  });

  test('puts reports of parts below the folder that it runs in, and leaves others where they are', () => {
    const paths = joinResults(
      [
        given('a', part(1), '/project/r/x.md'),
        given('b', part(2, { cwd: 'C:\\ci\\' }), 'C:\\ci\\r\\y.md'),
        given('c', part(3), '/projects/z.md'),
        given('d', undefined, '/project/r/x.md'),
      ],
      '/here',
    ).map(({ filePath }) => filePath);
    expect(paths).toEqual(['/here/r/x.md', '/here/r/y.md', '/project/r/x.md', '/projects/z.md']);
    const [one] = joinResults([given('a', part(1), '/project/r/x.md')], 'D:\\all');
    expect(one!.filePath).toBe('D:\\all\\r\\x.md');
  });

  test('takes reports of the same name in runs of their own for two', () => {
    const runs = [given('a', undefined, '/a/x.md'), given('b', undefined, '/b/x.md')];
    expect(joinResults(runs, '/here')).toHaveLength(2);
  });
});

test('a part of a run knows which parts are empty', () => {
  const files = ['/p/a.md'];
  const { empty } = partOfRun({ index: 1, count: 3 }, files, '/p');
  expect(empty).toHaveLength(2);
  expect(partOfRun({ index: 2, count: 3 }, files, '/p').empty).toEqual(empty);
});
