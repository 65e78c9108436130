import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** One run of the built command, written as text; see README.md in this folder. */
export interface Scenario {
  readonly name: string;
  readonly args: readonly string[];
  readonly stdin: string | undefined;
  readonly files: readonly { readonly path: string; readonly how: string; readonly text: string }[];
  readonly stdout: string | undefined;
  readonly stderr: string | undefined;
  readonly exit: number;
}

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

const BIN = resolve('dist/bin.js');

/** Several scenarios from one text: each begins with `======== name`. */
export function parseScenarios(text: string): Scenario[] {
  return text
    .split(/^={8} /m)
    .slice(1)
    .map((part) =>
      parseScenario(part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1)),
    );
}

function parseScenario(name: string, text: string): Scenario {
  const sections = text
    .split(/^--- /m)
    .slice(1)
    .map((section) => {
      const at = section.indexOf('\n');
      return { head: section.slice(0, at).trim(), body: section.slice(at + 1) };
    });
  const body = (head: string) => sections.find((section) => section.head === head)?.body;
  const files = sections.flatMap(({ head, body: content }) => {
    const [, path = '', how = ''] = /^file (\S+) ?(.*)$/.exec(head) ?? [];
    return path === '' ? [] : [{ path, how, text: content }];
  });
  return {
    name,
    args: (body('args') ?? '').split('\n').filter((line) => line !== ''),
    stdin: body('stdin'),
    files,
    stdout: body('stdout'),
    stderr: body('stderr'),
    exit: Number(body('exit') ?? 0),
  };
}

/** Runs a scenario in a folder of its own; its path is shown as {cwd}. */
export async function runScenario(scenario: Scenario): Promise<Outcome> {
  const cwd = mkdtempSync(join(tmpdir(), 'nianbao-'));
  try {
    mkdirSync(join(cwd, '.git'));
    for (const file of scenario.files) create(join(cwd, file.path), file.how, file.text);
    const outcome = await runCommand(scenario.args, cwd, scenario.stdin);
    const show = (text: string) => text.replaceAll(cwd, '{cwd}');
    return { ...outcome, stdout: show(outcome.stdout), stderr: show(outcome.stderr) };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function create(path: string, how: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const [word, value = ''] = how.split('=');
  if (word === 'link') symlinkSync(value, path);
  else writeFileSync(path, word === 'base64' ? Buffer.from(text, 'base64') : text);
  if (word === 'size') truncateSync(path, Number(value));
}

/** Runs the built command; the streams are read to their end. */
export function runCommand(
  args: readonly string[],
  cwd: string,
  stdin?: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const { PATH = '', SystemRoot = '' } = process.env;
    const child = spawn(process.execPath, [BIN, ...args], {
      cwd,
      env: { PATH, SystemRoot, ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (exit) =>
      done({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), exit }),
    );
    child.stdin.on('error', () => undefined).end(stdin ?? '');
  });
}

/** Whether text is as expected; a line `...` stands for any lines, `{any}` for anything in a line. */
export function patternOf(expected: string): RegExp {
  const lines = expected
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line === '...') return '(?:.*\\n)*?';
      return `${line.split('{any}').map(escape).join('.*')}\\n`;
    });
  return new RegExp(expected.trim() === '' ? '^$' : `^${lines.join('')}$`);
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
