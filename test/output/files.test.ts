import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DISK, type Disk } from '../../src/engine/disk/disk.js';
import { formatters } from '../../src/output/index.js';
import { command, type Ran } from '../support/command.js';
import { failing, failure } from '../support/disk.js';

const FAULTY = readFileSync('examples/faulty-department-2024.md', 'utf8');
const FORMATS = Object.keys(formatters);

let folder = '';
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
const nianbao = (args: readonly string[], disk: Disk = DISK): Promise<Ran> =>
  command(args, folder, { disk });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  mkdirSync(at('.git'));
  writeFileSync(at('a.md'), FAULTY);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a file of results', () => {
  test.each(FORMATS)(
    'in %s is the same as on the screen, and nothing is left beside it',
    async (name) => {
      const { stdout } = await nianbao(['a.md', '-f', name]);
      await nianbao(['a.md', '-f', `${name}=out`]);
      expect(text('out')).toBe(stdout);
      expect(readdirSync(folder).sort()).toEqual(['.git', 'a.md', 'out']);
    },
  );

  test.each(FORMATS)(
    'in %s stays as it was where the disk is full; the cause is named',
    async (name) => {
      writeFileSync(at('out'), 'good old result');
      const { exit, stderr } = await nianbao(
        ['a.md', '-f', `${name}=out`],
        failing('writeSync', 'ENOSPC'),
      );
      expect({ exit, stderr }).toEqual({
        exit: 2,
        stderr: expect.stringContaining('磁盘空间不足'),
      });
      expect(text('out')).toBe('good old result');
      expect(readdirSync(folder).sort()).toEqual(['.git', 'a.md', 'out']);
    },
  );

  test('does not grow in memory: each report is written before the next', async () => {
    for (const name of ['b.md', 'c.md']) writeFileSync(at(name), FAULTY);
    for (const name of FORMATS.filter((each) => each !== 'github')) {
      let writes = 0;
      const disk: Disk = {
        ...DISK,
        writeSync: ((...args: Parameters<typeof DISK.writeSync>) => {
          writes += 1;
          return DISK.writeSync(...args);
        }) as Disk['writeSync'],
      };
      await nianbao(['a.md', 'b.md', 'c.md', '-f', `${name}=out`], disk);
      expect({ name, streams: writes >= 3 }).toEqual({ name, streams: true });
    }
  });

  test('keeps mode and link of the one before it', async () => {
    writeFileSync(at('real'), '', { mode: 0o640 });
    symlinkSync('real', at('out'));
    await nianbao(['a.md', '-f', 'json=out']);
    expect(lstatSync(at('out')).isSymbolicLink()).toBe(true);
    expect(statSync(at('real')).mode & 0o777).toBe(0o640);
    expect(JSON.parse(text('real'))).toHaveLength(1);
  });

  test('cannot be a folder, and nothing is begun of the others', async () => {
    mkdirSync(at('out'));
    const { exit, stderr } = await nianbao(['a.md', '-f', 'json=x', '-f', 'sarif=out']);
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringContaining('文件夹') });
    expect(existsSync(at('x'))).toBe(false);
  });
});

describe('results are never written over', () => {
  const refused = async (...args: string[]): Promise<void> => {
    const before = readdirSync(folder).map((name) => [name, statSync(at(name)).mtimeMs]);
    const { exit, stdout, stderr } = await nianbao(args);
    expect({ exit, stdout, stderr }).toEqual({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('结果不能写到'),
    });
    expect(readdirSync(folder).map((name) => [name, statSync(at(name)).mtimeMs])).toEqual(before);
  };

  test('a report, by whatever name', async () => {
    symlinkSync('a.md', at('link'));
    linkSync(at('a.md'), at('hard'));
    for (const name of ['a.md', './a.md', 'link', 'hard', at('a.md')]) {
      await refused('a.md', '-f', `json=${name}`);
      await refused('a.md', '--fix', '-f', `json=${name}`);
    }
    await refused('.', '-f', 'json=a.md');
    writeFileSync(at('b.md'), FAULTY);
    await refused('b.md', 'a.md', '-f', 'json=a.md');
  });

  test('the configuration, the exceptions, the baseline, be it there or not', async () => {
    writeFileSync(at('nianbao.config.json'), '{"extends":"base.json"}');
    writeFileSync(at('base.json'), '{}');
    writeFileSync(at('nianbao.exceptions.yaml'), 'exceptions: []\n');
    await refused('a.md', '-f', 'json=nianbao.config.json');
    await refused('a.md', '-f', 'json=base.json');
    await refused('a.md', '-f', 'json=nianbao.exceptions.yaml');
    await refused('a.md', '--baseline', 'b', '--update-baseline', '-f', 'json=./b');
  });

  test('another format, and what is merged', async () => {
    await refused('a.md', '-f', 'json=x', '-f', 'sarif=./x');
    await nianbao(['a.md', '-f', 'json=1.json']);
    await refused('merge', '1.json', '-f', 'json=1.json');
  });
});

test('pages of an earlier run among the reports are not taken for reports', async () => {
  const args = ['.', '-f', 'html=页.html', '-f', 'markdown=表.md'];
  await nianbao(args);
  const [page, table] = [text('页.html'), text('表.md')];
  expect((await nianbao(args)).exit).toBe(1);
  expect([text('页.html'), text('表.md')]).toEqual([page, table]);
});

test('the page of the run on GitHub that cannot be written is told, and is no failure', async () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: at('no/summary') };
  writeFileSync(at('clean.md'), readFileSync('examples/clean-department-2023.md'));
  const { exit, stderr } = await command(['clean.md'], folder, { env });
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: expect.stringContaining('运行摘要') });
});

describe('a failure on one file', () => {
  test('is one of that file only; the others are fixed, the results written', async () => {
    for (const name of ['b.md', 'c.md']) writeFileSync(at(name), FAULTY);
    const disk: Disk = {
      ...DISK,
      accessSync: ((path: string, mode: number) => {
        if (path.endsWith('b.md')) throw new RangeError('a defect');
        return DISK.accessSync(path, mode);
      }) as unknown as Disk['accessSync'],
    };
    const args = ['a.md', 'b.md', 'c.md', '--fix', '-f', 'json=out'];
    const { exit, stderr } = await nianbao(args, disk);
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringContaining('b.md：') });
    expect(text('b.md')).toBe(FAULTY);
    expect([text('a.md'), text('c.md')]).not.toContain(FAULTY);
    expect(JSON.parse(text('out'))).toHaveLength(3);
  });

  test('that the disk tells of is told beside the results of the others', async () => {
    writeFileSync(at('b.md'), FAULTY);
    const disk: Disk = {
      ...DISK,
      openSync: ((path: string, ...more: [string]) => {
        if (path.endsWith('a.md')) throw failure('EIO');
        return DISK.openSync(path, ...more);
      }) as unknown as Disk['openSync'],
    };
    const { exit, stdout } = await nianbao(['.', '-f', 'concise'], disk);
    expect(exit).toBe(2);
    expect(stdout).toContain('a.md:1:1: 错误 文件读不出来（磁盘读写出错）');
    expect(stdout).toContain('b.md:');
  });
});
