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
  'between',
  'engine',
  'fix',
  'annotate',
  'data',
  'sheet',
  'blank',
  'region',
  'api',
  'index.ts',
  'remark.ts',
  'web',
  'worker.ts',
  'pdfreader.ts',
  'cli',
  'launch.ts',
  'keeper.ts',
  'bin.ts',
];

/** Rooms that know nothing of file formats. */
const FORMATLESS = [
  'text',
  'rulebook',
  'draft',
  'understand',
  'check',
  'output',
  'except',
  'between',
];

/** Rooms that also run in a browser. */
const PORTABLE = [
  ...FORMATLESS,
  'read',
  'fix',
  'annotate',
  'data',
  'sheet',
  'blank',
  'region',
  'api',
  'index.ts',
];

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  /** `import()`: loaded when it is needed. */
  readonly isLate: boolean;
  readonly isType: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.includes('compiled') && !file.includes('.generated'),
);
const imports = files.flatMap(importsOf);

function importsOf(name: string): Import[] {
  const file = join(SRC, name);
  const text = readFileSync(file, 'utf8');
  const found = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b(\s+type\b)?[^;'"]*?from\s*'([^']+)'|import\('([^']+)'\)/g,
  );
  return [...found].map((match) => ({
    file: name,
    room: roomOf(name),
    target: targetOf(file, match[2] ?? match[3] ?? ''),
    isLate: match[3] !== undefined,
    isType: match[1] !== undefined,
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

/** The arrows of the picture in docs/design.md: each room with those that it leads to. */
function pictured(): Map<string, Set<string>> {
  const text = readFileSync('docs/design.md', 'utf8');
  const [, picture = ''] = /```mermaid\n([\s\S]*?)```/.exec(text) ?? [];
  const arrows = new Map<string, Set<string>>();
  for (const [, from = '', to = ''] of picture.matchAll(/^ *([\w]+)(?:\[.*\])? --> ([\w& ]+)$/gm)) {
    arrows.set(
      from,
      new Set([...(arrows.get(from) ?? []), ...to.split('&').map((id) => id.trim())]),
    );
  }
  return arrows;
}

/** Everything that can be reached from a node. */
function reach(arrows: ReadonlyMap<string, ReadonlySet<string>>, from: string): Set<string> {
  const reached = new Set<string>();
  const waiting = [from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const next of arrows.get(node) ?? []) {
      if (!reached.has(next)) waiting.push(next);
      reached.add(next);
    }
  }
  return reached;
}

/** The files that each file loads with itself. */
const loads = new Map<string, Set<string>>();
for (const { file, target, isLate } of imports) {
  const targets = loads.get(file) ?? new Set();
  loads.set(file, isLate ? targets : targets.add(target));
}

const nameOf = (room: string) => room.replace(/\.ts$/, '');

describe('the picture of the house', () => {
  const arrows = pictured();
  const real = new Set(
    imports
      .filter((each) => isLocal(each) && roomOf(each.target) !== each.room)
      .map(({ room, target }) => `${nameOf(room)} → ${nameOf(roomOf(target))}`),
  );

  test('shows every room', () => {
    const shown = new Set([...arrows.keys(), ...[...arrows.values()].flatMap((to) => [...to])]);
    expect([...shown].sort()).toEqual(ROOMS.map(nameOf).sort());
  });

  test('has an arrow or a way for every import from room to room', () => {
    const hidden = [...real].filter((each) => {
      const [from = '', to = ''] = each.split(' → ');
      return !reach(arrows, from).has(to);
    });
    expect(hidden).toEqual([]);
  });

  test('has no arrow without an import', () => {
    const shown = [...arrows].flatMap(([from, to]) => [...to].map((each) => `${from} → ${each}`));
    expect(shown.filter((each) => !real.has(each))).toEqual([]);
  });
});

describe('the house', () => {
  test('has no circles: no file loads one that loads it', () => {
    const circles = [...loads.keys()].filter((file) => reach(loads, file).has(file));
    expect(circles).toEqual([]);
  });

  test('has small files: none above 300 lines, half of them not above 80', () => {
    const lines = files.map((file) => ({
      file,
      lines: readFileSync(join(SRC, file), 'utf8').split('\n').length - 1,
    }));
    lines.sort((a, b) => a.lines - b.lines);
    expect(lines.filter((each) => each.lines > 300)).toEqual([]);
    expect(lines[lines.length >> 1]!.lines).toBeLessThanOrEqual(80);
  });

  test('words what the checks found, and finds nothing itself', () => {
    const found = imports.filter(
      ({ room, target, isType }) => room === 'output' && roomOf(target) === 'check' && !isType,
    );
    expect(show(found)).toEqual([]);
  });

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

  test('the page knows the API and nothing else of the house, and no package', () => {
    const found = imports.filter(
      ({ file, room, target }) =>
        room === 'web' &&
        roomOf(target) !== 'web' &&
        target !== 'index.ts' &&
        // What is packed in the page has to be unpacked before there is an API.
        !(file === 'web/page/unpack.ts' && target === 'fflate'),
    );
    expect(show(found)).toEqual([]);
  });

  test('what is seen of the page knows the types of the API alone', () => {
    const found = imports.filter(
      ({ room, target, isType }) => room === 'web' && target === 'index.ts' && !isType,
    );
    expect(found.filter(({ file }) => file.startsWith(join('web', 'page')))).toEqual([]);
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
        // The day on which comments are written is no finding; whoever minds it gives it.
        name !== 'index.ts' &&
        /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b/.test(readFileSync(join(SRC, name), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});
