import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import { createJson } from '../../src/output/json.js';
import { lint } from '../../src/index.js';
import { FATAL, render, result } from './results.js';

/** Readers of ESLint's results that know nothing of ours. */
const eslint = new ESLint({ overrideConfigFile: true });

async function results(): Promise<ESLint.LintResult[]> {
  const text = readFileSync('examples/faulty-department-2024.md', 'utf8');
  const report = await lint(text, { filename: 'a.md' });
  return JSON.parse(render(createJson, [report, result([FATAL])])) as ESLint.LintResult[];
}

describe('the formatters of ESLint take our JSON', () => {
  test.each(['stylish', 'json'])('%s', async (name) => {
    const all = await results();
    const output = await (await eslint.loadFormatter(name)).format(all);
    for (const { messages } of all)
      for (const { line } of messages) expect(line).toBeGreaterThan(0);
    expect(output).toContain('table-label');
    expect(output).toContain('文件是空的');
  });

  test('html, which asks for the rules too and finds none', async () => {
    const path = resolve('node_modules/eslint/lib/cli-engine/formatters/html.js');
    const format = createRequire(import.meta.url)(path) as (
      results: readonly ESLint.LintResult[],
      context: { readonly rulesMeta: object },
    ) => string;
    const page = format(await results(), { rulesMeta: {} });
    expect(page).toContain('table-label');
    expect(page).not.toContain('undefined');
  });

  test('stylish counts what we counted', async () => {
    const all = await results();
    const output = await (await eslint.loadFormatter('stylish')).format(all);
    const errors = all.reduce((total, { errorCount }) => total + errorCount, 0);
    const warnings = all.reduce((total, { warningCount }) => total + warningCount, 0);
    expect(output).toContain(`${errors} errors, ${warnings} warnings`);
  });
});
