import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const SRC = resolve('src');

/** From where the data comes to where it goes; a room imports only from those before it. */
const ROOMS = [
  'text',
  'rulebook',
  'draft',
  'read',
  'understand',
  'check',
  'output',
  'except',
  'engine',
  'fix',
  'blank',
  'index.ts',
  'remark.ts',
  'worker.ts',
  'cli',
  'launch.ts',
  'bin.ts',
];

/** Rooms that know nothing of file formats. */
const FORMATLESS = ['text', 'rulebook', 'draft', 'understand', 'check', 'output', 'except'];

/** Rooms that also run in a browser. */
const PORTABLE = [...FORMATLESS, 'read', 'fix', 'blank', 'index.ts'];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

const imports = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('compiled'))
  .flatMap(importsOf);

function importsOf(name: string): Import[] {
  const file = join(SRC, name);
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...found].map((match) => ({
    file: name,
    room: roomOf(name),
    target: targetOf(file, match[1] ?? match[2] ?? ''),
  }));
}

/** A path below src/, or the name of a package. */
function targetOf(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(SRC, resolve(dirname(file), specifier)).replace(/\.js$/, '.ts');
}

function roomOf(path: string): string {
  return path.split(/[\\/]/)[0] ?? '';
}

function isLocal({ target }: Import): boolean {
  return ROOMS.includes(roomOf(target));
}

function show(found: readonly Import[]): string[] {
  return found.map(({ file, target }) => `${file} → ${target}`);
}

describe('the house', () => {
  test('has no rooms but the known ones', () => {
    expect(imports.map(({ room }) => room).filter((room) => !ROOMS.includes(room))).toEqual([]);
  });

  test('imports run one way', () => {
    const backwards = imports.filter(
      (each) => isLocal(each) && ROOMS.indexOf(roomOf(each.target)) > ROOMS.indexOf(each.room),
    );
    expect(show(backwards)).toEqual([]);
  });

  test('only the readers and what stands above the checks know file formats', () => {
    const leaks = imports.filter(
      ({ room, target }) => FORMATLESS.includes(room) && roomOf(target) === 'read',
    );
    expect(show(leaks)).toEqual([]);
  });

  test('nothing from draft to output needs Node', () => {
    const found = imports.filter(
      ({ room, target }) => PORTABLE.includes(room) && target.startsWith('node:'),
    );
    expect(show(found)).toEqual([]);
  });

  test('what the API imports needs no Node either', () => {
    const reached = new Set(['index.ts']);
    for (const file of reached) {
      for (const each of imports) if (each.file === file && isLocal(each)) reached.add(each.target);
    }
    const found = imports.filter(
      ({ file, target }) => reached.has(file) && target.startsWith('node:'),
    );
    expect(show(found)).toEqual([]);
  });

  test('only bin.ts touches the process', () => {
    const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
    const touching = names.filter(
      (name) =>
        name.endsWith('.ts') && /\bprocess\.[a-z]/.test(readFileSync(join(SRC, name), 'utf8')),
    );
    expect(touching).toEqual(['bin.ts']);
  });

  test('the same report gives the same findings: no clock and no chance before the engine', () => {
    const names = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
    const found = names.filter(
      (name) =>
        name.endsWith('.ts') &&
        PORTABLE.includes(roomOf(name)) &&
        /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/.test(readFileSync(join(SRC, name), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
