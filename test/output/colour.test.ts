import { describe, expect, test } from '@jest/globals';
import { Chalk } from 'chalk';
import { TABLES_ONLY } from '../../src/output/edition.js';
import { PLAIN, type Palette } from '../../src/output/palette.js';
import type { StatementResult } from '../../src/output/statements.js';
import { createStylish } from '../../src/output/stylish.js';
import type { Language } from '../../src/rulebook/types.js';
import { message, render, result } from './results.js';

const palette: Palette = new Chalk({ level: 1 });
const CONTROL = /\u001b\[(\d+)m/g;

/** Of each line the codes that are set in it and not ended. */
function left(line: string): string[] {
  const open: string[] = [];
  for (const [, code = ''] of line.matchAll(CONTROL)) {
    const number = Number(code);
    const isEnd = number === 22 || number === 24 || number === 39;
    if (isEnd) open.pop();
    else open.push(code);
  }
  return open;
}

/** A finding, then all that may stand in the last lines. */
function shown(lang: Language, columns: number, colours: Palette): string {
  const reason = '只适用于2014年格式，'.repeat(12);
  const statement = { outcome: 'equal' } as StatementResult;
  const excused = message({ suppressions: [{ kind: 'directive', justification: '确实如此' }] });
  const notApplicable = ['cited-document', 'title-form'].map((ruleId) => ({ ruleId, reason }));
  const tables = { ruleId: 'period-stated', reason: TABLES_ONLY[lang] };
  const all = result([message()], {
    lang,
    suppressedMessages: [excused],
    notApplicable: [...notApplicable, tables],
    statements: [statement],
  });
  return render(createStylish, [all], { lang, columns, palette: colours });
}

describe('colours', () => {
  test.each([
    ['zh', 40],
    ['zh', 100],
    ['en', 40],
  ] as const)('end in the line in which they begin (%s, %i columns)', (lang, columns) => {
    const lines = shown(lang, columns, palette).split('\n');
    expect(lines.filter((line) => line.includes('\u001b')).length).toBeGreaterThan(6);
    expect(lines.filter((line) => left(line).length > 0)).toEqual([]);
  });

  test.each(['zh', 'en'] as const)('are set in each of the last lines by itself (%s)', (lang) => {
    const all = shown(lang, 40, palette).trimEnd();
    const [counts, ...rest] = all.slice(all.lastIndexOf('\n\n') + 2).split('\n');
    expect(counts).toMatch(/\u001b\[1m[^\u001b]*1[^\u001b]*\u001b\[22m/);
    expect(rest.length).toBeGreaterThan(8);
    for (const line of rest) expect(line).toMatch(/^\u001b\[2m[^\u001b]+\u001b\[22m$/);
  });

  test('change nothing but the looks', () => {
    const coloured = shown('zh', 60, palette);
    expect(coloured).toContain('\u001b[31m错误\u001b[39m');
    expect(coloured.replaceAll(CONTROL, '')).toBe(shown('zh', 60, PLAIN));
  });
});
