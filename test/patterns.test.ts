import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkSync } from 'recheck';
import ts from 'typescript';

const EXAMPLES = [
  'clean-county-2024.md',
  'faulty-department-2024.md',
  'forms/clean-department-2023.html',
];

/** Every pattern that is written in src/, and where. */
function written(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { parentPath, name } of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!name.endsWith('.ts') || name.startsWith('compiled')) continue;
    const path = join(parentPath, name);
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, path);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}

/** Every pattern that is made of words and rules while reports are linted. */
async function made(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, given: [string, string?]) {
      const pattern = new target(...given);
      found.set(String(pattern), 'made of words');
      return pattern;
    },
  });
  try {
    const { lint } = await import('../src/index.js');
    for (const name of EXAMPLES)
      await lint(readFileSync(join('examples', name)), { filename: name });
  } finally {
    globalThis.RegExp = real;
  }
  return found;
}

/**
 * recheck decides by an automaton, and so for certain; it knows no looking back, and gives up on what grows too large.
 * What is left over is held by sentences without end, in scenarios/large.test.ts.
 */
test('no pattern takes more than linear time', async () => {
  const ofWords = await made();
  expect(ofWords.size).toBeGreaterThan(300);
  const patterns = new Map([...written(resolve('src')), ...ofWords]);
  const judged = [...patterns].map(([pattern, where]) => {
    const [, source, flags] = /^\/(.*)\/([a-z]*)$/su.exec(pattern)!;
    const verdict = checkSync(source!, flags!, {
      checker: 'automaton',
      timeout: 400,
    });
    return { where, pattern, status: verdict.status };
  });
  expect(judged.filter(({ status }) => status === 'vulnerable')).toEqual([]);
  expect(judged.filter(({ status }) => status === 'safe').length).toBeGreaterThan(1_000);
}, 600_000);
