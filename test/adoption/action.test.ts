import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { LINT } from '../../src/cli/flags.js';
import { CATALOGUE } from '../../src/cli/catalogue.js';

interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const ROOT = resolve('.');
const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const lintStep = action.runs.steps.find(({ id }) => id === 'lint')!;
const FAULTY = readFileSync('examples/faulty-department-2024.md');
const CLEAN = readFileSync('examples/clean-department-2023.md');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  writeFileSync(join(folder, 'faulty.md'), FAULTY);
  writeFileSync(join(folder, 'clean report.md'), CLEAN);
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the step as the runner does: defaults filled in, bash with -e and pipefail. */
function runStep(given: Readonly<Record<string, string>> = {}) {
  const env = Object.fromEntries(
    Object.entries(lintStep.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)![1]!;
      return [name, given[input] ?? action.inputs[input]!.default ?? ''];
    }),
  );
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', lintStep.run!],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: folder,
        GITHUB_ACTION_PATH: ROOT,
        GITHUB_OUTPUT: output,
        ...env,
      },
    },
  );
  return { status, stdout, stderr, output: readFileSync(output, 'utf8') };
}

describe('the action', () => {
  test('is composite, and every step can run', () => {
    expect(action.runs.using).toBe('composite');
    for (const step of action.runs.steps) {
      if (step.run !== undefined) expect(step.shell).toBe('bash');
      else expect(step.uses).toMatch(/^[a-z-]+\/[a-z-]+@v\d+$/);
    }
  });

  test('hands over every input, and none as the text of a script', () => {
    const used = Object.values(lintStep.env ?? {}).map(
      (value) => value.match(/inputs\.([a-z-]+)/)![1],
    );
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{');
    expect(action.outputs['exit-code']!.value).toContain('steps.lint.outputs.exit-code');
  });

  test('uses no flag that there is not', () => {
    const lists = [...lintStep.run!.matchAll(/args\+?=\(([^)]*)\)/g)].map(([, list]) => list!);
    const used = lists.flatMap((list) => list.split(' ').filter((word) => /^--?[a-z]/.test(word)));
    const known = LINT.flatMap(({ name, short }) => [`--${name}`, ...(short ? [`-${short}`] : [])]);
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((flag) => !known.includes(flag))).toEqual([]);
  });

  test('calls only scripts that there are', () => {
    const scripts = action.runs.steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/\$GITHUB_ACTION_PATH\/([^"]+)"/g)].map(([, path]) => path!),
    );
    expect([...new Set(scripts)].sort()).toEqual(['dist/bin.js', 'scripts/setup.mjs']);
    for (const path of scripts) expect(() => readFileSync(path)).not.toThrow();
  });
});

describe('the step that installs', () => {
  const { run } = action.runs.steps.find(({ id }) => id === 'install')!;

  /** Runs the step in a folder with a set-up that only says that it was called. */
  function install(node?: string) {
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(join(folder, 'scripts/setup.mjs'), `console.log('set-up', process.argv[2])`);
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    if (node !== undefined) writeFileSync(join(bin, 'node'), node, { mode: 0o755 });
    const PATH = `${bin}:${process.env['PATH'] ?? ''}`;
    return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run!], {
      encoding: 'utf8',
      env: { PATH, GITHUB_ACTION_PATH: folder },
    });
  }

  test('builds where there is no build', () => {
    expect(install()).toMatchObject({ status: 0, stdout: 'set-up --build\n', stderr: '' });
  });

  test('takes the build that is there', () => {
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/bin.js'), '');
    expect(install()).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('says which Node is needed where the job has an old one, or none', () => {
    const { status, stdout } = install('#!/bin/sh\nexit 1\n');
    expect(status).toBe(2);
    expect(stdout).toMatch(/^::error::.*Node\.js 20.*setup-node/);
  });

  test('leaves the Node of the job alone', () => {
    expect(action.runs.steps.filter(({ uses }) => uses !== undefined)).toEqual([]);
  });
});

describe('the step that lints', () => {
  test('lints the repository, annotates, and fails where there are errors', () => {
    const { status, stdout, output } = runStep();
    expect(status).toBe(1);
    expect(output).toBe('exit-code=1\n');
    expect(stdout).toContain('::error file=faulty.md,line=');
    expect(stdout).toContain('共 2 份报告');
  });

  test('passes with the one path that is clean, spaces and all', () => {
    const { status, output } = runStep({ paths: '\nclean report.md\n' });
    expect({ status, output }).toEqual({ status: 0, output: 'exit-code=0\n' });
  });

  test('takes a path for a path, whatever it looks like', () => {
    const { status, stderr } = runStep({ paths: '$(touch pwned); --fix' });
    expect(status).toBe(2);
    expect(stderr).toContain('$(touch pwned); --fix');
    expect(() => readFileSync(join(folder, 'pwned'))).toThrow();
  });

  test('an empty repository is no pass', () => {
    expect(runStep({ paths: '' }).status).toBe(2);
  });

  test('can be told that a file which cannot be read is no pass', () => {
    rmSync(join(folder, 'faulty.md'));
    writeFileSync(join(folder, '材料.zip'), 'PK');
    expect(runStep().output).toBe('exit-code=0\n');
    expect(runStep({ 'error-on-skipped': 'true' }).output).toBe('exit-code=2\n');
  });

  test('writes the files that are asked for, and annotates all the same', () => {
    const { stdout } = runStep({ sarif: 'out.sarif', html: 'out.html', lang: 'en' });
    expect(stdout).toContain('::error file=faulty.md,line=');
    expect(JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('</html>');
  });

  test('passes on what decides, what is kept and which part is linted', () => {
    const cache = join(folder, 'kept results');
    const part = { paths: 'faulty.md', cache, shard: '1/1', rule: 'table-label: off\n\n' };
    const { status, stdout, output } = runStep({ ...part, 'exit-zero': 'true', lang: 'en' });
    expect({ status, output }).toEqual({ status: 0, output: 'exit-code=0\n' });
    expect(stdout).toContain('::error file=faulty.md,line=');
    expect(stdout).not.toContain('table-label');
    expect(readdirSync(cache).length).toBeGreaterThan(0);
    const wrong = runStep({ rule: 'table-lable: off', 'exit-zero': 'true', lang: 'en' });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('table-label');
  });

  test('heeds its other inputs', () => {
    writeFileSync(join(folder, 'own.yaml'), 'rules:\n  table-label: error\n');
    writeFileSync(join(folder, 'old.jsonl'), '');
    const { status, stdout } = runStep({
      paths: 'clean report.md',
      config: 'own.yaml',
      preset: 'strict',
      baseline: 'old.jsonl',
      'max-warnings': '0',
      'inline-config': 'false',
    });
    expect(stdout).toContain('检查了 4');
    expect(status).toBe(0);
  });
});

/** Each command line of nianbao in a text, as words. */
function commandLines(text: string): string[][] {
  return [...text.matchAll(/npx (?:--no-install )?nianbao +(.*)/g)].map(([, words]) =>
    words!.split(/\s+/),
  );
}

describe('the examples for CI', () => {
  const flags = new Set(CATALOGUE.flatMap((each) => each.flags.map(({ name }) => name)));

  test.each(['gitlab-ci.yml', 'github-workflow.yml', 'pre-commit-config.yaml'])('%s', (name) => {
    const text = readFileSync(join('examples/ci', name), 'utf8');
    expect(typeof parse(text)).toBe('object');
    for (const words of commandLines(text)) {
      for (const word of words.filter((each) => each.startsWith('--')))
        expect(flags).toContain(word.slice(2).split('=')[0]);
    }
  });

  test('GitLab is handed the files that are written', () => {
    const { nianbao } = parse(readFileSync('examples/ci/gitlab-ci.yml', 'utf8')) as {
      nianbao: {
        script: string[];
        artifacts: { paths: string[]; reports: Record<string, string> };
      };
    };
    const written = [...nianbao.script.join(' ').matchAll(/-f [a-z]+=(\S+)/g)].map(
      ([, path]) => path,
    );
    const { paths, reports } = nianbao.artifacts;
    expect([...paths, ...Object.values(reports)].sort()).toEqual(written.sort());
  });

  test('the workflow gives the action inputs that it has', () => {
    const workflow = parse(readFileSync('examples/ci/github-workflow.yml', 'utf8')) as {
      jobs: { reports: { steps: { uses: string; with?: Record<string, string> }[] } };
    };
    const step = workflow.jobs.reports.steps.find(({ uses }) => uses.includes('nianbao-lint'))!;
    for (const name of Object.keys(step.with!)) expect(action.inputs).toHaveProperty([name]);
  });
});
