import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import type { ExamCase } from '../exam/case.js';
import { judge } from '../exam/judge.js';

interface Group {
  readonly case: Pick<ExamCase, 'section' | 'year' | 'organ'> & { readonly whole?: boolean };
  readonly tables?: ExamCase['tables'];
  readonly wrong?: readonly string[];
  readonly right?: readonly string[];
}

const FOLDER = join(import.meta.dirname, 'sentences');

const caseOf = (group: Group, marked: string, expects: 'wrong' | 'right') =>
  ({
    ...group.case,
    ...(group.tables && { tables: group.tables }),
    text: marked.trim().replace(/[‹›]/g, ''),
    expect: expects,
    at: /‹([^›]*)›/.exec(marked)?.[1] ?? '',
  }) as ExamCase;

const saidOf = async (group: Group, marked: string, expects: 'wrong' | 'right') => {
  const { passed, said } = await judge(caseOf(group, marked, expects));
  return { passed, said: said.map(({ ruleId, message }) => `${String(ruleId)}: ${message}`) };
};

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const groups = parse(readFileSync(join(FOLDER, file), 'utf8')) as Group[];
  const sentences = (side: 'wrong' | 'right') =>
    groups.flatMap((group) => (group[side] ?? []).map((text) => ({ group, text })));

  test.each(sentences('wrong'))('finds $text', async ({ group, text }) => {
    const { passed, said } = await saidOf(group, text, 'wrong');
    expect({ passed, count: said.length }).toEqual({ passed: true, count: 1 });
  });

  test.each(sentences('right'))('is silent on $text', async ({ group, text }) => {
    expect((await saidOf(group, text, 'right')).said).toEqual([]);
  });
});
