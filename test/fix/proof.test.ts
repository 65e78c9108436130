import { describe, expect, test } from '@jest/globals';
import { fixReport } from '../../src/fix/index.js';
import { kinds } from '../../src/check/index.js';
import type { Detected } from '../../src/check/finding.js';
import type { CheckKind } from '../../src/check/kind.js';
import { read } from '../../src/read/index.js';
import { rulebook } from '../../src/rulebook/index.js';
import { understand } from '../../src/understand/index.js';
import { reportText } from './support.js';

const CLEAN = reportText(3);

/** Runs the fixes of one rule whose check is replaced. */
async function withCheck(id: string, check: CheckKind, text = CLEAN) {
  const rules = rulebook.rules.filter((rule) => rule.id === id);
  const parts = {
    rulebook: { ...rulebook, rules },
    kinds: { ...kinds, [rules[0]!.kind]: check },
    read,
    understand,
  };
  return fixReport(new TextEncoder().encode(text), { filename: 'a.md' }, parts);
}

function replacing(from: string, to: string, id = 'reworded'): CheckKind {
  return ({ report: { draft } }) => {
    const start = draft.source.indexOf(from);
    if (start < 0) return [];
    const span = { start, end: start + from.length };
    const values = { found: from, expected: to };
    const finding: Detected = { messageId: id, values, span, fix: { span, text: to } };
    return [finding];
  };
}

describe('a fix of headings that does more is refused, and nothing is changed', () => {
  const FIGURE = /\| (\d+) \|/.exec(CLEAN)![1]!;
  test.each([
    ['text', '2', '3'],
    ['cells', `| ${FIGURE} |`, `| ${FIGURE}7 |`],
    ['sections', '## 六、', '六、其他需要报告的事项无\n'],
  ])('%s', async (_, from, to) => {
    const { output, refused, isChanged, fixed } = await withCheck(
      'section-title',
      replacing(from, to),
    );
    expect(refused?.rules).toEqual(['section-title']);
    expect(isChanged).toBe(false);
    expect(fixed).toEqual({});
    expect(new TextDecoder().decode(output)).toBe(CLEAN);
  });
});

describe('other fixes change what they say', () => {
  test('a label', async () => {
    const { refused, output } = await withCheck(
      'table-label',
      replacing('本行政机关', '本机关', 'altered'),
      CLEAN.replace('## 二、', '本行政机关。\n\n## 二、'),
    );
    expect(refused).toBeUndefined();
    expect(new TextDecoder().decode(output)).toContain('\n本机关。\n');
  });

  test('but no figure', async () => {
    const figure = /\| (\d+) \| (\d+) \|/.exec(CLEAN)!;
    const check = replacing(figure[0], `| ${figure[1]!} | ${figure[2]!}9 |`, 'altered');
    expect((await withCheck('table-label', check)).refused).toEqual({
      rules: ['table-label'],
      change: 'cells',
    });
  });
});

describe('a fix that does harm', () => {
  test('does not keep those of other rules from being made', async () => {
    const text = CLEAN.replace('## 二、', '## 二. ');
    const harm = replacing('2', '3');
    const rules = rulebook.rules.filter(({ id }) => /^(?:section-title|heading-format)$/.test(id));
    const { output, refused, fixed, isChanged } = await fixReport(
      new TextEncoder().encode(text),
      { filename: 'a.md' },
      {
        rulebook: { ...rulebook, rules },
        kinds: {
          ...kinds,
          [rules.find(({ id }) => id === 'section-title')!.kind]: harm,
          [rules.find(({ id }) => id === 'heading-format')!.kind]: replacing(
            '## 二. ',
            '## 二、',
            'form',
          ),
        },
        read,
        understand,
      },
    );
    expect(refused?.rules).toEqual(['section-title']);
    expect({ fixed, isChanged }).toEqual({ fixed: { 'heading-format': 1 }, isChanged: true });
    expect(new TextDecoder().decode(output)).toBe(CLEAN);
  });
});

describe('two fixes that undo each other', () => {
  test('come to an end', async () => {
    const check: CheckKind = (context) =>
      context.report.draft.source.includes('## 一、')
        ? [...(replacing('## 一、', '## 一.')(context) as Detected[])]
        : [...(replacing('## 一.', '## 一、')(context) as Detected[])];
    expect((await withCheck('section-title', check)).refused).toBeUndefined();
  });
});
