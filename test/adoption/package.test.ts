import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isByteCodeBelieved } from '../support/byte-code.js';

const MINUTES = 60_000;
const ROOT = resolve('.');

let folder = '';
let clone = '';
let consumer = '';
let installed = '';

/** What npm tells the scripts that it runs is not meant for the npm that is tried here; nothing comes by a network. */
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  npm_config_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
};

function npm(cwd: string, ...args: string[]): string {
  const options = { cwd, env: { ...env, npm_config_cache: join(folder, 'cache') } };
  return execFileSync('npm', args, { ...options, encoding: 'utf8', stdio: 'pipe' });
}

function run(cwd: string, command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** The sources as a fresh clone has them: nothing that a build makes. The dependencies are those of this folder. */
function makeClone(): void {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(file, join(clone, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-package-'));
  clone = join(folder, 'clone');
  consumer = join(folder, 'consumer');
  installed = join(consumer, 'node_modules/nianbao-lint');
  makeClone();
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true, "type": "module" }');
  npm(clone, 'pack', '--pack-destination', folder);
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm(consumer, 'install', join(folder, tarball));
}, 5 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package of a fresh clone', () => {
  test('installs nothing beside itself', () => {
    const { dependencies } = JSON.parse(npm(consumer, 'ls', '--all', '--json')) as {
      dependencies: Record<string, { dependencies?: object }>;
    };
    expect(Object.keys(dependencies)).toEqual(['nianbao-lint']);
    expect(dependencies['nianbao-lint']?.dependencies).toBeUndefined();
  });

  test('has the command', () => {
    const command = join(consumer, 'node_modules/.bin/nianbao');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(run(consumer, command, '--version').stdout).toBe(`${version}\n`);
    const faulty = run(consumer, command, join(installed, 'examples/faulty-department-2024.md'));
    expect(faulty).toMatchObject({ status: 1, stderr: '' });
    expect(run(consumer, command, 'examples').stdout).toContain('共 4 份报告');
    const blank = ['init', '--report', '2025', '--organ', '某县财政局', '-o', 'a.docx', '--docx'];
    expect(run(consumer, command, ...blank).status).toBe(0);
    expect(run(consumer, command, 'explain', 'applications-balance').status).toBe(0);
  });

  test('starts from byte code, as a checkout does', () => {
    const bundle = join(installed, 'dist/command/nianbao.cjs');
    expect(isByteCodeBelieved(bundle)).toBe(true);
  });

  test('is imported', () => {
    const code = `
      import { lint } from 'nianbao-lint';
      import nianbao from 'nianbao-lint/remark';
      const { messages } = await lint('# 某市水利局2024年政府信息公开工作年度报告\\n');
      console.log(typeof nianbao, messages.length > 0);`;
    const { stdout, stderr } = run(consumer, process.execPath, '--input-type=module', '-e', code);
    expect({ stdout, stderr }).toEqual({ stdout: 'function true\n', stderr: '' });
  });

  test('is required, since Node 20.19', () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const code = `console.log(typeof require('nianbao-lint').lint, typeof require('nianbao-lint/remark').default)`;
    const { stdout } = run(consumer, process.execPath, '--input-type=commonjs', '-e', code);
    const isOld = major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12);
    expect(stdout).toBe(isOld ? '' : 'function function\n');
  });

  test.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('has types for modules of %s', (module, moduleResolution) => {
    writeFileSync(join(consumer, 'use.ts'), USE);
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'es2022', lib: ['es2022'], types: [] },
      ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
    };
    const config = JSON.stringify({ compilerOptions, files: ['use.ts'] });
    writeFileSync(join(consumer, 'tsconfig.json'), config);
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    expect(run(consumer, process.execPath, tsc, '-p', '.')).toMatchObject({
      status: 0,
      stdout: '',
    });
  });

  test('ships one file of types for each entry point, and no sources', () => {
    const names = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    const types = names.filter((name) => name.endsWith('.d.ts')).sort();
    expect(types).toEqual(['dist/index.d.ts', 'dist/remark.d.ts'].map((name) => join(name)));
    const stray = names.filter((name) =>
      /^(?:src|test|scripts|rules|bench)\b|\.sources$/.test(name),
    );
    expect(stray).toEqual([]);
  });

  test('has every file that its pages and its manifest point to', () => {
    const names = readdirSync(installed, { recursive: true, encoding: 'utf8' });
    const broken = names
      .filter((name) => name.endsWith('.md') && !name.startsWith('examples/clean'))
      .flatMap((page) => {
        const text = readFileSync(join(installed, page), 'utf8').replace(/```[\s\S]*?```/g, '');
        return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)\s]*)?\)/g)]
          .map(([, target = '']) => target)
          .filter((target) => !/^[a-z]+:/.test(target))
          .filter((target) => !existsSync(join(installed, dirname(page), target)))
          .map((target) => `${page} → ${target}`);
      });
    expect(broken).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as Manifest;
    const { bin, man, main, types, exports } = manifest;
    const entries = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    const files = [...Object.values(bin), ...man, main, types, ...entries];
    expect(files.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
  });
});

interface Manifest {
  readonly bin: Readonly<Record<string, string>>;
  readonly man: readonly string[];
  readonly main: string;
  readonly types: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** A program that uses both entry points with their types. */
const USE = `
import {
  blank, editions, explain, fix, format, lint, profiles, reportHtml, rules, ConfigurationError,
  type Blank, type FormatName, type LintMessage, type LintOptions, type LintResult, type RuleText,
} from 'nianbao-lint';
import nianbao, { type RemarkOptions } from 'nianbao-lint/remark';

const options: LintOptions = { filename: 'a.md', rules: { placeholder: 'off' } };
export async function use(): Promise<LintMessage[]> {
  const result: LintResult = await lint('', options);
  const { output }: { output: string } = await fix('', options);
  // @ts-expect-error there is no such option
  await lint(output, { filname: 'a.md' });
  return [...result.messages];
}
export async function show(result: LintResult, name: FormatName): Promise<(string | undefined)[]> {
  const { docx }: Blank = await blank({ organ: '某县财政局', year: 2024 });
  const text: RuleText | undefined = await explain(rules()[0]?.id ?? '');
  const titles = [...editions(), ...profiles()].map(({ title }) => title);
  return [await format([result], name), reportHtml(result), text?.summary, String(docx.length), ...titles];
}
export const plugin = nianbao({ rules: { placeholder: 'off' } } satisfies RemarkOptions);
export const isOurs = (error: unknown): boolean => error instanceof ConfigurationError;
`;

test(
  'a folder is installed as it is, and built where it was not',
  () => {
    rmSync(join(clone, 'dist'), { recursive: true });
    const other = join(folder, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'package.json'), '{ "private": true }');
    npm(other, 'install', clone);
    const { stdout } = run(other, join(other, 'node_modules/.bin/nianbao'), 'examples');
    expect(stdout).toContain('共 4 份报告');
  },
  5 * MINUTES,
);
