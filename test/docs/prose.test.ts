import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { formatters } from '../../src/output/index.js';
import { parseScenarios, patternOf, runCommand } from '../scenarios/scenario.js';

const ROOT = resolve('.');
const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const textOf = (page: string): string => readFileSync(page, 'utf8');

/** The fenced blocks of a page in a language. */
function blocks(page: string, language: string): string[] {
  const fences = textOf(page).matchAll(/^```(\S*)\n([\s\S]*?)^```$/gmu);
  return [...fences].flatMap(([, name, body = '']) => (name === language ? [body] : []));
}

/** Commands that a page shows with their output, which must be real. */
const SHOWN = PAGES.flatMap((page) =>
  blocks(page, 'text').flatMap((body) => {
    const [, args, output] = /^\$ npx nianbao (.*)\n([\s\S]*)$/u.exec(body) ?? [];
    return args === undefined ? [] : [{ page, args, output: output ?? '' }];
  }),
);

describe('what the documents show', () => {
  test.each(SHOWN)('$page: nianbao $args', async ({ args, output }) => {
    expect((await runCommand(args.split(' '), ROOT)).stdout).toMatch(patternOf(output));
  });

  test('the snippet of the API runs', () => {
    const [code = ''] = blocks('README.md', 'js');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', code],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^2021 \d+ [a-z-]+ 1\n$/u);
  });

  test.each(['README.md', 'docs/guide-ci.md'])(
    'the configuration in %s is accepted',
    async (page) => {
      const [config = ''] = blocks(page, 'yaml').filter((body) => !body.includes('runs-on'));
      const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
      try {
        writeFileSync(join(folder, 'nianbao.config.yaml'), config);
        const { stderr, exit } = await runCommand(['print-config', 'a.md'], folder);
        expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

describe('the guide to a region', () => {
  const GUIDE = 'docs/region.zh-CN.md';
  const LIST = 'nianbao.region.yaml';

  test('shows the list of the example, and keys that it may have', async () => {
    const [list = '', more = ''] = blocks(GUIDE, 'yaml');
    expect(list).toBe(textOf(`examples/region/${LIST}`));
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      writeFileSync(join(folder, LIST), list.replace(/ {2}- 水利局[^]*/u, more));
      // What is amiss then is that there are no reports, not the list.
      const { stderr } = await runCommand(['region', LIST], folder);
      const amiss = stderr.split('\n').filter((line) => line.includes(`${LIST}:`));
      expect(amiss.filter((line) => !line.includes('找不到'))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('names files that its commands write', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    try {
      cpSync('examples/region', folder, { recursive: true });
      const lines = blocks(GUIDE, 'sh').flatMap((body) => body.trim().split('\n'));
      expect(lines).toHaveLength(4);
      for (const line of lines) {
        const [, args = ''] = /^npx nianbao (\S.*?)(?: +#.*)?$/u.exec(line) ?? [];
        const { exit, stderr } = await runCommand(args.split(' '), folder);
        const path = args.split(/[ =]/u).at(-1)!;
        expect({ line, exit, isThere: existsSync(join(folder, path)) }).toEqual({
          line,
          exit: 0,
          isThere: true,
        });
        expect(stderr).toContain(`已写入 ${path}`);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('what the documents say', () => {
  test('README.md names all output formats', () => {
    for (const name of Object.keys(formatters))
      expect(textOf('README.md')).toContain(`\`${name}\``);
  });

  test('README.md leads to the pages of the editions and of the profiles', () => {
    for (const page of ['docs/editions/README.md', 'docs/profiles/README.md'])
      expect(textOf('README.md')).toContain(`](${page})`);
  });

  test.each(PAGES)('the links of %s lead somewhere', (page) => {
    const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, link]) => link!);
    const local = links.filter((link) => !/^(https?:|#)/u.test(link));
    const broken = local.filter((link) => !existsSync(join(dirname(page), link.split('#')[0]!)));
    expect(broken).toEqual([]);
  });
});

describe('the contract of failures', () => {
  const folder = 'test/scenarios';
  const scenarios = readdirSync(folder)
    .filter((name) => name.endsWith('.scenario'))
    .flatMap((name) =>
      parseScenarios(textOf(join(folder, name))).map((scenario) => ({
        title: `${name.replace('.scenario', '')}: ${scenario.name}`,
        exit: scenario.exit,
      })),
    );
  const listed = [...textOf('docs/failure-contract.md').matchAll(/`([a-z-]+: [^`]+)`/gu)].map(
    ([, title]) => title,
  );

  test('names scenarios that there are', () => {
    const titles = scenarios.map(({ title }) => title);
    expect(listed.filter((title) => !titles.includes(title!))).toEqual([]);
  });

  test('lists every scenario that ends with 2', () => {
    const failing = scenarios.filter(({ exit }) => exit === 2).map(({ title }) => title);
    expect(failing.filter((title) => !listed.includes(title))).toEqual([]);
  });
});
