import { describe, expect, test } from '@jest/globals';
import { isBetween } from '../../src/between/index.js';
import { kinds } from '../../src/check/index.js';
import {
  editionById,
  editionForYear,
  loadDocs,
  rulebook,
  ruleById,
} from '../../src/rulebook/index.js';
import type { EditionId, FormSpec, RowSpec } from '../../src/rulebook/types.js';
import { key } from '../../src/text/fold.js';
import { cellId } from '../../src/understand/report.js';

const EDITIONS: EditionId[] = rulebook.editions.map(({ id }) => id);

function form(edition: EditionId, id: string): FormSpec {
  return editionById(rulebook, edition).forms.find((candidate) => candidate.id === id)!;
}

function rowsOf(spec: FormSpec): RowSpec[] {
  return spec.blocks.flatMap((block) => block.rows);
}

function cellsOf(spec: FormSpec): string[] {
  return spec.blocks.flatMap((block) =>
    block.rows
      .filter((row) => !row.heading)
      .flatMap((row) => block.columns.map((column) => cellId(row.id, column.id))),
  );
}

describe('the edition of a report year', () => {
  test.each(rulebook.editions)('is $id from its first year on', ({ id, years }) => {
    expect(editionForYear(rulebook, years.from)?.id).toBe(id);
    expect(editionForYear(rulebook, years.to ?? years.from + 50)?.id).toBe(id);
  });

  test('is settled for every year since the first, and none before', () => {
    const first = rulebook.editions[0]!.years.from;
    expect(editionForYear(rulebook, first - 1)).toBeUndefined();
    for (let year = first; year < first + 60; year++)
      expect([year, editionForYear(rulebook, year) === undefined]).toEqual([year, false]);
  });

  test('an edition that is not there is an error', () => {
    expect(() => editionById(rulebook, '1999' as EditionId)).toThrow(RangeError);
  });
});

describe('the shape of the forms', () => {
  test.each<[EditionId, string, number, number]>([
    ['2021', 'disclosure', 6, 10],
    ['2021', 'applications', 25, 175],
    ['2021', 'disputes', 1, 15],
    ['2019', 'disclosure', 8, 22],
    ['2019', 'applications', 23, 161],
    ['2019', 'disputes', 1, 15],
    ['2014', 'statistics', 66, 59],
    ['2008', 'coded', 35, 35],
  ])('%s %s has %i rows and %i cells', (edition, id, rows, cells) => {
    expect(rowsOf(form(edition, id))).toHaveLength(rows);
    expect(new Set(cellsOf(form(edition, id))).size).toBe(cells);
  });

  test.each<[EditionId, number]>([
    ['2021', 21],
    ['2019', 19],
  ])('%s sums %i outcomes of applications', (edition, leaves) => {
    const outcomes = form(edition, 'applications').identities.find(({ id }) => id === 'outcomes')!;
    expect(outcomes.right).toHaveLength(leaves);
    const rows = rowsOf(form(edition, 'applications')).map(({ id }) => id);
    expect([...outcomes.right].sort()).toEqual(
      rows.filter((id) => !['new', 'carried', 'total', 'forward'].includes(id)).sort(),
    );
  });

  const prescribing = rulebook.editions.filter(({ sections }) => sections.length > 0);
  test.each(prescribing)('$id has each form in its own section', (edition) => {
    expect(edition.sections.map(({ ordinal }) => ordinal)).toEqual(
      edition.sections.map((_, index) => index + 1),
    );
    for (const { section, id: name } of edition.forms) {
      expect(edition.sections.find((candidate) => candidate.id === section)?.form).toBe(name);
    }
  });

  test('the labels of the 2021 form are those of the official sheet', () => {
    const labels = rowsOf(form('2021', 'applications')).map(({ label }) => label);
    expect(labels).toContain('（二）部分公开（区分处理的，只计这一情形，不计其他情形）');
    expect(labels).toContain('3.危及“三安全一稳定”');
    expect(labels).toContain(
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    );
    expect(labels.join('')).not.toMatch(/[,:;()"]/);
  });
});

describe.each(EDITIONS)('the %s forms', (id) => {
  const edition = editionById(rulebook, id);

  test('give every wording of a label to one row or column under the same head', () => {
    for (const { blocks } of edition.forms) {
      const rows = blocks.flatMap((block) =>
        block.rows.flatMap((row) => wordings(row, row.parent)),
      );
      expect(twice(rows)).toEqual([]);
      for (const { columns } of blocks) {
        const heads = columns.flatMap((column) =>
          wordings(column, column.groups?.map(({ label }) => label).join('/')),
        );
        expect(twice(heads)).toEqual([]);
      }
    }
  });

  test('have identities over cells that exist', () => {
    for (const spec of edition.forms) {
      const cells = new Set(cellsOf(spec));
      for (const { each, left, right, within } of spec.identities) {
        for (const part of [...left, ...right]) {
          const lines = within ?? lineIds(spec, each);
          const named = lines.map((line) =>
            each === 'row' ? cellId(line, part) : cellId(part, line),
          );
          expect(named.filter((cell) => !cells.has(cell))).toEqual([]);
        }
      }
    }
  });

  test('bear the words that tell the edition, and none that tell only another', () => {
    const labels = edition.forms.flatMap(({ blocks }) =>
      blocks.flatMap((block) => [...block.rows, ...block.columns].map(({ label }) => key(label))),
    );
    for (const other of rulebook.editions) {
      for (const signature of other.signatures) {
        expect([signature, labels.some((label) => label.includes(key(signature)))]).toEqual([
          signature,
          edition.signatures.includes(signature),
        ]);
      }
    }
  });
});

describe('headings of sections', () => {
  const { sections } = editionById(rulebook, '2021');
  const recognised = (heading: string): string[] =>
    sections
      .filter(({ unless = [] }) => !unless.some((word) => heading.includes(word)))
      .filter(({ keywords }) =>
        keywords.some((group) => group.every((word) => heading.includes(word))),
      )
      .map(({ id }) => id);

  test('each official title, alias and variant has the keywords of its own section only', () => {
    for (const { id, title, aliases, variants } of sections) {
      for (const heading of [title, ...aliases, ...variants]) {
        expect([heading, recognised(heading)]).toEqual([heading, [id]]);
      }
    }
  });

  test.each([
    ['2024年政务公开工作总体情况', 'overview'],
    ['因政府信息公开申请行政复议、提起行政诉讼的情况', 'disputes'],
    ['依申请公开引发的行政复议、诉讼情况', 'disputes'],
    ['政府信息公开申请的收到和处理情况', 'applications'],
    ['依申请公开政府信息办理情况', 'applications'],
    ['工作中存在的困难问题与下一步改进措施', 'problems'],
    ['其他需要说明的主要问题', 'other'],
    ['主动公开工作开展情况', 'disclosure'],
  ])('%s is recognised as %s', (heading, id) => {
    expect(recognised(heading)).toEqual([id]);
  });

  test.each(['工作机制保障', '政府信息管理', '下一步工作安排', '附件'])(
    '%s is none of them',
    (heading) => {
      expect(recognised(heading)).toEqual([]);
    },
  );
});

describe('rules', () => {
  test('are each of a kind that there is', () => {
    const unknown = rulebook.rules.filter(
      (rule) => kinds[rule.kind] === undefined && !isBetween(rule),
    );
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  test('have a message for every bound that they answer for', () => {
    for (const { id, kind, messages } of rulebook.rules) {
      if (kind !== 'bounds') continue;
      const bounds = rulebook.editions
        .flatMap(({ forms }) => forms.flatMap(({ identities }) => identities))
        .filter(({ rule }) => rule === id);
      expect(bounds.filter((bound) => messages[bound.id] === undefined)).toEqual([]);
    }
  });

  test('have explanations, which are loaded apart', async () => {
    const docs = await loadDocs();
    expect(Object.keys(docs).sort()).toEqual(rulebook.rules.map(({ id }) => id).sort());
    expect(JSON.stringify(rulebook.rules)).not.toContain('"examples"');
  });

  test('are found by id and by alias, and not by anything else', () => {
    const rule = { ...rulebook.rules[0]!, id: 'new-name', aliases: ['old-name'] };
    const book = { ...rulebook, rules: [rule] };
    expect(ruleById(book, 'new-name')).toBe(rule);
    expect(ruleById(book, 'old-name')).toBe(rule);
    expect(ruleById(book, 'other-name')).toBeUndefined();
  });
});

interface Labelled {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly variants?: readonly string[];
}

function wordings({ label, aliases = [], variants = [] }: Labelled, head = ''): string[] {
  return [label, ...aliases, ...variants].map((text) => `${key(head)}|${key(text)}`);
}

function twice(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function lineIds(spec: FormSpec, each: 'row' | 'column'): string[] {
  if (each === 'row') return rowsOf(spec).map(({ id }) => id);
  return spec.blocks.flatMap((block) => block.columns.map(({ id }) => id));
}
