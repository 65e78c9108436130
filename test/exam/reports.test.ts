import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { lint } from '../../src/index.js';

const FOLDER = 'test/exam/reports';

describe('a report that a careful official wrote', () => {
  test.each(readdirSync(FOLDER))('%s: nothing is told', async (name) => {
    const source = readFileSync(join(FOLDER, name), 'utf8');
    const { messages } = await lint(source, { filename: name });
    expect(messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });
});
