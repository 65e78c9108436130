import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { add, assess, precision, readGold, recall } from './accuracy.js';

const FOLDER = resolve('test/prose/gold');

describe('the sentences', () => {
  test.each([
    ['dev', 0.98],
    ['measure', 0.98],
  ])('of %s are read with precision and recall', async (half, least) => {
    const outcomes = await Promise.all(readGold(`${FOLDER}/${half}.yaml`).map(assess));
    const statements = add(outcomes.map((outcome) => outcome.statements));
    const findings = add(outcomes.map((outcome) => outcome.findings));
    expect(precision(statements)).toBeGreaterThanOrEqual(least);
    expect(recall(statements)).toBeGreaterThanOrEqual(0.95);
    expect(precision(findings)).toBeGreaterThanOrEqual(0.99);
    expect(recall(findings)).toBeGreaterThanOrEqual(0.95);
  });
});
