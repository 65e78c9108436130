import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Cache, type Question } from '../../src/engine/cache/cache.js';
import { entryOf, resultOf } from '../../src/engine/cache/entry.js';
import { DISK } from '../../src/engine/disk/disk.js';
import type { LintResult } from '../../src/output/result.js';
import { failing } from '../support/disk.js';
import { cacheFolder } from '../../src/engine/cache/location.js';
import { programPrint } from '../../src/engine/cache/program.js';
import { UsageError } from '../../src/engine/errors.js';
import { FATAL, message, result } from '../output/results.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const QUESTION: Question = {
  name: 'reports/a.md',
  input: new TextEncoder().encode('报告'),
  options: { preset: 'recommended', lang: 'zh' },
};
const RESULT = result([message({ message: '“\ud800”与\u2028' })], {
  stats: { times: { passes: [] }, fixPasses: 0 },
});

function ask(changes: Partial<Question>, program = 'p'): boolean {
  const cache = new Cache(join(folder, 'c'), program, DISK);
  return cache.find(cache.placeOf({ ...QUESTION, ...changes })) !== undefined;
}

describe('the cache', () => {
  beforeEach(() => {
    const cache = new Cache(join(folder, 'c'), 'p', DISK);
    cache.keep(cache.placeOf(QUESTION), RESULT);
  });

  test('gives back what was kept, but not where the file was nor how long it took', () => {
    const cache = new Cache(join(folder, 'c'), 'p', DISK);
    const found = cache.find(cache.placeOf(QUESTION));
    expect(found).toEqual({ ...RESULT, filePath: undefined, stats: undefined });
    expect(Object.keys(found ?? {})).not.toContain('filePath');
  });

  test('does not know changed content, settings, names or programs', () => {
    expect(ask({})).toBe(true);
    expect(ask({ options: { ...QUESTION.options, filename: '/other/checkout/a.md' } })).toBe(true);
    expect(ask({ input: new TextEncoder().encode('报告。') })).toBe(false);
    expect(ask({ name: 'reports/b.md' })).toBe(false);
    expect(ask({}, 'q')).toBe(false);
  });

  test.each([
    { preset: 'strict' },
    { lang: 'en' },
    { edition: '2019' },
    { rules: { 'title-form': 'off' } },
    { issuer: '某市水利局' },
    { deadline: '01-31' },
    { encoding: 'gb18030' },
    { inlineConfig: false },
    { baseline: [] },
    { exceptions: [{ id: 'a:1', rule: 'title-form', reason: '因' }] },
  ] as const)('does not know other settings: %j', (options) => {
    expect(ask({ options: { ...QUESTION.options, ...options } })).toBe(false);
  });

  test('has one entry a report: the last one', () => {
    const cache = new Cache(join(folder, 'c'), 'q', DISK);
    cache.keep(cache.placeOf(QUESTION), RESULT);
    expect(ask({})).toBe(false);
    expect(ask({}, 'q')).toBe(true);
    expect(readdirSync(join(folder, 'c')).filter((name) => name.endsWith('.nianbao'))).toHaveLength(
      1,
    );
  });

  test('keeps nothing that failed', () => {
    const cache = new Cache(join(folder, 'd'), 'p', DISK);
    cache.keep(cache.placeOf(QUESTION), result([FATAL]));
    expect(cache.find(cache.placeOf(QUESTION))).toBeUndefined();
  });

  test('takes nothing away that others made, however old', () => {
    mkdirSync(join(folder, 'c', 'tmp', 'deep'), { recursive: true });
    const mine = ['tmp/mine.docx', 'tmp/0123456789abcdef', 'mine.json', 'mine.nianbao'];
    for (const name of mine) {
      writeFileSync(join(folder, 'c', name), 'mine');
      utimesSync(join(folder, 'c', name), new Date(0), new Date(0));
    }
    utimesSync(join(folder, 'c', 'tmp', 'deep'), new Date(0), new Date(0));
    const cache = new Cache(join(folder, 'c'), 'q', { ...DISK, isAlive: () => false });
    cache.keep(cache.placeOf(QUESTION), RESULT);
    expect(cache.failure).toBeUndefined();
    for (const name of mine) expect(readFileSync(join(folder, 'c', name), 'utf8')).toBe('mine');
  });

  test('writes nothing beside its entries into a folder that was there before', () => {
    mkdirSync(join(folder, 'mine'));
    new Cache(join(folder, 'mine'), 'p', DISK);
    expect(readdirSync(join(folder, 'mine'))).toEqual([]);
  });

  test('is not believed where an entry holds no result, though its checksum is right', () => {
    const cache = new Cache(join(folder, 'c'), 'p', DISK);
    const { path, key } = cache.placeOf(QUESTION);
    for (const wrong of [null, 'x', [], {}, { ...RESULT, messages: null }]) {
      writeFileSync(path, entryOf(key, wrong as unknown as LintResult));
      expect(cache.find({ path, key })).toBeUndefined();
    }
  });

  test('does not wait for a pipe in the place of an entry', () => {
    const cache = new Cache(join(folder, 'c'), 'p', DISK);
    const place = cache.placeOf({ ...QUESTION, name: 'piped' });
    execFileSync('mkfifo', [place.path]);
    expect(cache.find(place)).toBeUndefined();
  });

  test('on a full disk says so, leaves no half entry, and keeps those that it had', () => {
    const cache = new Cache(join(folder, 'c'), 'q', failing('writeSync', 'ENOSPC'));
    cache.keep(cache.placeOf(QUESTION), RESULT);
    expect(cache.failure).toBe('ENOSPC');
    expect(ask({})).toBe(true);
    expect(readdirSync(join(folder, 'c'))).toHaveLength(2);
  });

  test('says why it cannot write', () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = new Cache(join(folder, 'file', 'c'), 'p', DISK);
    cache.keep(cache.placeOf(QUESTION), RESULT);
    expect(cache.failure).toBe('ENOTDIR');
    expect(cache.find(cache.placeOf(QUESTION))).toBeUndefined();
  });
});

describe('an entry', () => {
  const content = entryOf('key', RESULT);

  test('is believed whole and for its own key', () => {
    expect(resultOf(content, 'key')?.messages).toEqual(RESULT.messages);
    expect(resultOf(content, 'other')).toBeUndefined();
  });

  test('cut short anywhere is not believed', () => {
    fc.assert(
      fc.property(fc.nat(content.length - 1), (length) => {
        expect(resultOf(content.slice(0, length), 'key')).toBeUndefined();
      }),
    );
  });

  test('with any character altered is not believed', () => {
    fc.assert(
      fc.property(
        fc.nat(content.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at, mark) => {
          fc.pre(content[at] !== mark);
          const altered = content.slice(0, at) + mark + content.slice(at + 1);
          expect(resultOf(altered, 'key')).toBeUndefined();
        },
      ),
    );
  });

  test('that is garbage is not believed', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(resultOf(text, 'key')).toBeUndefined()));
  });
});

describe('the folder of the cache', () => {
  test('is that of the dependencies where there are some, else one of its own', () => {
    mkdirSync(join(folder, 'reports'));
    writeFileSync(join(folder, 'package.json'), '{}');
    expect(cacheFolder(undefined, join(folder, 'reports'))).toBe(
      join(folder, 'reports', '.nianbaocache'),
    );
    mkdirSync(join(folder, 'node_modules'));
    expect(cacheFolder(undefined, join(folder, 'reports'))).toBe(
      join(folder, 'node_modules', '.cache', 'nianbao'),
    );
  });

  test('may be named, and is no file', () => {
    expect(cacheFolder('c', folder)).toBe(join(folder, 'c'));
    writeFileSync(join(folder, 'file'), '');
    expect(() => cacheFolder('file', folder)).toThrow(UsageError);
  });
});

test('the print of a program changes with its parts', () => {
  writeFileSync(join(folder, 'nianbao.cjs'), '1');
  const before = programPrint(folder);
  expect(programPrint(folder)).toBe(before);
  writeFileSync(join(folder, 'notes.txt'), '');
  expect(programPrint(folder)).toBe(before);
  writeFileSync(join(folder, 'nianbao.cjs'), '2');
  expect(programPrint(folder)).not.toBe(before);
});
