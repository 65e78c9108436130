import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { loadDocs, rulebook } from '../../src/rulebook/index.js';

const docs = await loadDocs();
const cases = rulebook.rules.flatMap(({ id }) =>
  (docs[id]?.understands ?? []).map((sentence) => [id, sentence] as const),
);
const DRAFT = readFileSync('examples/clean-department-2023.md', 'utf8');
const PARAGRAPH = /（二）依申请公开情况。.*/;

describe('sentences that explain says are understood', () => {
  test.each(cases)('%s: %s', async (_, sentence) => {
    const draft = DRAFT.replace(PARAGRAPH, () => `（二）依申请公开情况。${sentence}`);
    const { statements } = await lint(draft, { filename: 'draft.md' });
    const line = draft.slice(0, draft.indexOf(sentence)).split('\n').length;
    expect(statements.some((statement) => statement.line === line)).toBe(true);
  });
});
