import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { systemOf } from '../../src/check/arithmetic/system.js';
import { cellId } from '../../src/understand/report.js';
import { COLUMNS, balanced, leavesOf, tables } from './filled.js';
import { NEW_FORM, told, cellsOf } from './support/diagnosis.js';

describe('several wrong cells', () => {
  const spec = NEW_FORM;
  const leaves = leavesOf(spec);

  test('without a common row or column are both named', () => {
    const pairs = fc.tuple(
      fc.nat(174),
      fc.nat(174),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99 }),
    );
    fc.assert(
      fc.property(tables(spec), pairs, (figures, [a, b, byA, byB]) => {
        const { cells, equationsOf } = systemOf(spec);
        fc.pre(
          byA !== byB && !equationsOf[a]!.some((equation) => equationsOf[b]!.includes(equation)),
        );
        const [idA, idB] = [cells[a]!.id, cells[b]!.id];
        const wrong = { ...figures, [idA]: figures[idA]! + byA, [idB]: figures[idB]! + byB };
        expect([...told(spec, wrong)].sort()).toEqual(
          [`${idA}→${figures[idA]!}`, `${idB}→${figures[idB]!}`].sort(),
        );
      }),
    );
  });

  test('off by the same figure stay candidates where the opposite corners would do as well', () => {
    const figures = balanced(spec, {
      'open.person': 9,
      'open.company': 8,
      'partial.person': 7,
      'partial.company': 6,
    });
    const wrong = { ...figures, 'open.person': 10, 'partial.company': 7 };
    expect(told(spec, wrong)).toEqual(['2 candidates']);
  });

  test('off by the same figure are named where the opposite corners hold nothing', () => {
    const figures = balanced(spec, { 'open.person': 9, 'partial.company': 6 });
    expect(told(spec, { ...figures, 'open.person': 10, 'partial.company': 7 })).toHaveLength(2);
    expect([...told(spec, { ...figures, 'open.person': 8, 'partial.company': 5 })].sort()).toEqual([
      'open.person→9',
      'partial.company→6',
    ]);
  });

  test('in one row are named', () => {
    const figures = balanced(spec, { 'open.person': 9, 'open.company': 8, 'open.other': 7 });
    expect([...told(spec, { ...figures, 'open.person': 4, 'open.other': 19 })].sort()).toEqual([
      'open.other→7',
      'open.person→9',
    ]);
  });

  test('a part and its total off by the same are found by the other direction', () => {
    const figures = balanced(spec, { 'open.person': 9, 'partial.person': 5, 'open.company': 4 });
    const wrong = { ...figures, 'open.person': 12, 'total.person': 17 };
    expect([...told(spec, wrong)].sort()).toEqual(['open.person→9', 'total.person→14']);
    const acrossRow = { ...figures, 'open.person': 12, 'open.total': figures['open.total']! + 3 };
    expect(told(spec, acrossRow)).toEqual(['2 candidates']);
  });

  test('a shortage in a column and in the total column is one finding', () => {
    const figures = balanced(spec, { 'open.person': 50, 'partial.person': 20, 'open.company': 30 });
    const wrong = {
      ...figures,
      'open.person': 48,
      'open.total': figures['open.total']! - 2,
    };
    expect(told(spec, wrong)).toEqual([`${leaves.length} candidates`]);
  });

  test('of three to twelve rows and columns are all named', () => {
    const rows = [...leaves.slice(0, 7), 'new', 'carried', 'forward'];
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { minLength: 3 });
    fc.assert(
      fc.property(
        tables(spec),
        order,
        fc.shuffledSubarray([...COLUMNS, 'total'], { minLength: 7 }),
        (figures, picks, columns) => {
          const wrong = { ...figures };
          const expected: string[] = [];
          picks.forEach((pick) => {
            const id = cellId(rows[pick]!, columns[pick % 7]!);
            // Powers of two: no two faults add up to a third.
            wrong[id]! += 2 ** pick;
            expected.push(`${id}→${figures[id]!}`);
          });
          expect([...told(spec, wrong)].sort()).toEqual(expected.sort());
        },
      ),
    );
  });

  test('a dozen faults spread over the table are all named', () => {
    fc.assert(
      fc.property(
        tables(spec),
        fc.shuffledSubarray(leaves.slice(), { minLength: 12, maxLength: 12 }),
        fc.array(fc.nat(6), { minLength: 12, maxLength: 12 }),
        (figures, rows, at) => {
          const wrong = { ...figures };
          const expected = rows.map((row, index) => {
            const id = cellId(row, [...COLUMNS, 'total'][at[index]!]!);
            wrong[id]! += 3 ** index;
            return `${id}→${figures[id]!}`;
          });
          expect([...told(spec, wrong)].sort()).toEqual(expected.sort());
        },
      ),
    );
  });

  test('beyond explanation are told as broken sums, and quickly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 175, maxLength: 175 }), (values) => {
        const figures = Object.fromEntries(cellsOf(spec).map((id, index) => [id, values[index]!]));
        for (const line of told(spec, figures)) expect(line).toMatch(/@/);
      }),
      { numRuns: 30 },
    );
  });
});
