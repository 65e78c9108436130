import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { determined, diagnose } from '../../src/check/arithmetic/diagnosis.js';
import { systemOf } from '../../src/check/arithmetic/system.js';
import { cellId } from '../../src/understand/report.js';
import { COLUMNS, balanced, cityTable, filled, tables } from './filled.js';
import {
  NEW_FORM,
  OLD_FORM,
  DISPUTES,
  told,
  cellsOf,
  mistakes,
  cellsOfDisputes,
} from './support/diagnosis.js';

describe('a consistent table', () => {
  test.each([NEW_FORM, OLD_FORM])('has nothing to say', (spec) => {
    fc.assert(fc.property(tables(spec), (figures) => expect(told(spec, figures)).toEqual([])));
  });

  test('with blanks for zeros has nothing to say', () => {
    const blanks = Object.fromEntries(
      Object.entries(cityTable()).map(([id, value]) => [id, value === 0 ? null : value]),
    );
    expect(told(NEW_FORM, blanks)).toEqual([]);
  });

  test('the figures of a real city balance', () => {
    expect(told(NEW_FORM, cityTable())).toEqual([]);
    const disputes = [376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156];
    const figures = Object.fromEntries(
      cellsOfDisputes().map((id, index) => [id, disputes[index]!]),
    );
    expect(told(DISPUTES, figures)).toEqual([]);
  });
});

describe('one wrong cell', () => {
  test.each([
    ['2021', NEW_FORM, 175],
    ['2019', OLD_FORM, 161],
  ] as const)('is named with its right value, in all cells of the %s form', (_, spec, count) => {
    expect(cellsOf(spec)).toHaveLength(count);
    fc.assert(
      fc.property(tables(spec), (figures) => {
        for (const id of cellsOf(spec)) {
          const value = figures[id]!;
          for (const wrong of mistakes(value)) {
            expect(told(spec, { ...figures, [id]: wrong })).toEqual([`${id}→${value}`]);
          }
        }
      }),
      { numRuns: 6 },
    );
  });

  test('far beyond any count keeps the right value exact', () => {
    const figures = cityTable();
    expect(told(NEW_FORM, { ...figures, 'open.total': 1e300 })).toEqual(['open.total→13810']);
  });

  test('of the disputes table stands at the total of its block', () => {
    const counts = fc.array(fc.nat(500), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.nat(14), fc.integer({ min: 1, max: 1000 }), (parts, at, by) => {
        const ids = cellsOfDisputes();
        const figures: Record<string, number> = {};
        for (let block = 0; block < 3; block++) {
          const leaves = parts.slice(block * 4, block * 4 + 4);
          [...leaves, leaves.reduce((a, b) => a + b, 0)].forEach((value, index) => {
            figures[ids[block * 5 + index]!] = value;
          });
        }
        figures[ids[at]!]! += by;
        const total = Math.floor(at / 5) * 5 + 4;
        const sum = [0, 1, 2, 3].reduce((all, part) => all + figures[ids[total - 4 + part]!]!, 0);
        expect(told(DISPUTES, figures)).toEqual([`${ids[total]!}→${sum}`]);
      }),
    );
  });
});

describe('blank and unreadable cells', () => {
  const spec = NEW_FORM;

  test('a blank that should not be one is told what belongs there', () => {
    fc.assert(
      fc.property(tables(spec), fc.nat(174), (figures, at) => {
        const id = cellsOf(spec)[at]!;
        const expected = figures[id] === 0 ? [] : [`${id}→${figures[id]!}`];
        expect(told(spec, { ...figures, [id]: null })).toEqual(expected);
      }),
    );
  });

  test('a total column that was never filled in is told cell by cell', () => {
    const figures: Record<string, number | null> = cityTable();
    for (const id of cellsOf(spec)) if (id.endsWith('.total')) figures[id] = null;
    expect([...told(spec, figures)].sort()).toEqual(
      [
        'carried.total→560',
        'forward.total→819',
        'new.total→14069',
        'open.total→13810',
        'total.total→13810',
      ].sort(),
    );
  });

  /** Only the totals of the applicants are filled in. */
  const onlyTotals = (figures: Record<string, number>): Record<string, number | null> =>
    Object.fromEntries(
      cellsOf(spec).map((id) => [id, id.endsWith('.total') ? (figures[id] ?? 0) : null]),
    );

  test('totals without any parts are not held against blanks', () => {
    fc.assert(
      fc.property(tables(spec), (figures) => {
        expect(told(spec, onlyTotals(figures))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('totals without any parts are still held against each other', () => {
    const figures = { ...onlyTotals(cityTable()), 'total.total': 13_811 };
    expect(told(spec, figures)).toEqual(['total.total→13810']);
    expect(diagnose(filled(spec, figures)).unfilled).toHaveLength(5);
  });

  test('a total of the disputes table without any parts is no wrong total', () => {
    const figures = Object.fromEntries(
      ['upheld', 'corrected', 'other', 'pending'].map((part) => [`cases.review-${part}`, null]),
    );
    expect(told(DISPUTES, { ...figures, 'cases.review-total': 2 })).toEqual([]);
  });

  test('a block of the disputes table with one blank is told what belongs there', () => {
    const figures = {
      'cases.review-upheld': 3,
      'cases.review-pending': null,
      'cases.review-total': 5,
    };
    expect(told(DISPUTES, figures)).toEqual(['cases.review-pending→2']);
  });

  test('a cell without a number costs nothing and its value is determined', () => {
    fc.assert(
      fc.property(
        tables(spec),
        fc.nat(174),
        fc.constantFrom(undefined, '若干', -3),
        (figures, at, entry) => {
          const id = cellsOf(spec)[at]!;
          const form = filled(spec, { ...figures, [id]: entry });
          expect(diagnose(form).causes).toEqual([]);
          expect(Object.fromEntries(determined(form))).toEqual({ [id]: figures[id] });
        },
      ),
    );
  });

  test('a missing row is determined, and a wrong cell elsewhere still named', () => {
    const figures: Record<string, number | undefined> = cityTable();
    for (const column of [...COLUMNS, 'total']) figures[cellId('open', column)] = undefined;
    const form = filled(spec, { ...figures, 'new.person': 13_613 });
    const { system, causes } = diagnose(form);
    expect(causes).toMatchObject([{ type: 'cell', expected: 13_612 }]);
    expect(causes.map((cause) => cause.type === 'cell' && system.cells[cause.cell]!.id)).toEqual([
      'new.person',
    ]);
    expect(determined(form).get('open.total')).toBe(13_810);
  });

  test('a wrong figure is named beside a row of zeros that was left out', () => {
    const outcomes = {
      'open.person': 40,
      'open.company': 9,
      'unable-1.person': 30,
      'unable-1.company': 4,
    };
    const figures: Record<string, number | undefined> = balanced(spec, outcomes);
    for (const column of [...COLUMNS, 'total']) figures[cellId('decline-3', column)] = undefined;
    expect(told(spec, { ...figures, 'unable-1.total': 44 })).toEqual(['unable-1.total→34']);
    expect(told(spec, { ...figures, 'unable-1.person': 20 })).toEqual(['unable-1.person→30']);
  });

  test('a wrong cell is named beside a cell without a number', () => {
    fc.assert(
      fc.property(tables(spec), fc.nat(174), fc.nat(174), (figures, a, b) => {
        const { cells, equationsOf } = systemOf(spec);
        fc.pre(!equationsOf[a]!.some((equation) => equationsOf[b]!.includes(equation)));
        const [blind, wrong] = [cells[a]!.id, cells[b]!.id];
        const entries = { ...figures, [blind]: '—', [wrong]: figures[wrong]! + 7 };
        expect(told(spec, entries)).toEqual([`${wrong}→${figures[wrong]!}`]);
      }),
    );
  });

  test('a table of nothing but missing cells has nothing to say', () => {
    const nothing = Object.fromEntries(cellsOf(spec).map((id) => [id, undefined]));
    const form = filled(spec, nothing);
    expect(diagnose(form).causes).toEqual([]);
    expect(determined(form).size).toBe(0);
  });
});
