import { describe, expect, test } from '@jest/globals';
import { read } from '../../src/read/index.js';
import { cellsOf, valueOf } from '../support/figures.js';
import { APPLICANTS, applicationRows, DISPUTE_BLOCKS, outcomeRows } from '../support/labels.js';
import type { FormId } from '../support/labels.js';
import { FORM_NAMES, write } from '../support/forms.js';
import type { Written } from '../support/forms.js';
import { makeReport } from '../support/model.js';
import type { ReportModel } from '../support/model.js';
import { randomFrom } from '../support/random.js';
import { makeLayout, renderMarkdown } from '../support/render-markdown.js';

const SEEDS = Array.from({ length: 300 }, (_, index) => index);
const FORMS: readonly FormId[] = ['disclosure', 'applications', 'disputes'];

function sum(report: ReportModel, cells: readonly string[]): number {
  return cells.reduce((total, cell) => total + valueOf(report.figures, 'applications', cell), 0);
}

describe('generated reports', () => {
  const reports = SEEDS.map((seed) => makeReport(seed));

  test('the same seed gives the same report', () => {
    expect(makeReport(17)).toEqual(reports[17]);
  });

  test('Table 3 balances in every column', () => {
    for (const report of reports) {
      const columns = (rows: readonly string[]): number[] =>
        APPLICANTS.map(({ id }) =>
          sum(
            report,
            rows.map((row) => `${row}.${id}`),
          ),
        );
      expect(columns(['new', 'carried'])).toEqual(columns(['total', 'forward']));
      expect(columns(outcomeRows(report.edition))).toEqual(columns(['total']));
    }
  });

  test('the totals of the applicants hold in every row', () => {
    for (const report of reports) {
      const rows = applicationRows(report.edition).map((row) => row.id);
      const kinds = APPLICANTS.slice(0, 6);
      expect(
        rows.map((id) =>
          sum(
            report,
            kinds.map((kind) => `${id}.${kind.id}`),
          ),
        ),
      ).toEqual(rows.map((id) => sum(report, [`${id}.total`])));
    }
  });

  test('Table 4 adds up', () => {
    for (const { figures } of reports) {
      for (const { id } of DISPUTE_BLOCKS) {
        const [upheld, corrected, other, pending, total] = [
          'upheld',
          'corrected',
          'other',
          'pending',
          'total',
        ].map((result) => valueOf(figures, 'disputes', `cases.${id}-${result}`)) as [
          number,
          number,
          number,
          number,
          number,
        ];
        expect(upheld + corrected + other + pending).toBe(total);
      }
    }
  });

  test('sizes reach from nothing to tens of thousands', () => {
    const volumes = reports.map((report) => sum(report, ['new.total']));
    expect(volumes).toContain(0);
    expect(Math.max(...volumes)).toBeGreaterThan(10000);
  });

  test('every edition and every level occurs', () => {
    expect(new Set(reports.map((report) => report.year)).size).toBe(7);
    expect(new Set(reports.map((report) => report.organ.level)).size).toBe(5);
  });

  test('prose holds no sentence twice', () => {
    for (const report of reports) {
      const text = renderMarkdown(report).text;
      const sentences = text
        .split(/[。；\n]/u)
        .filter((sentence) => sentence.length > 24 && !sentence.startsWith('|'));
      expect(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index)).toEqual(
        [],
      );
    }
  });
});

/** The lines of a file; the paragraphs of a Word document. */
async function linesOf({ input, filename }: Written): Promise<string[]> {
  if (typeof input === 'string') return input.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  return (await read(input, { filename })).source.split('\n');
}

describe.each(FORM_NAMES)('reports in the form %s', (name) => {
  test('every figure stands where the writer says it stands', async () => {
    for (const seed of SEEDS.slice(0, name === 'markdown' ? 300 : 12)) {
      const report = makeReport(seed);
      const file = await write(name, report, seed + 5000);
      const lines = await linesOf(file);
      const wrong = FORMS.flatMap((form) =>
        cellsOf(form, report.edition).filter(([row, column]) => {
          const place = file.cellAt(form, row, column)!;
          const found = lines[place.line - 1]!.slice(place.column - 1, place.endColumn - 1);
          return found !== report.figures[form][`${row}.${column}`];
        }),
      );
      expect(wrong).toEqual([]);
    }
  });
});

describe('reports as Markdown', () => {
  test('a table in HTML holds no blank line, which would end it', () => {
    const html = renderMarkdown(makeReport(3), {
      ...makeLayout(randomFrom(1)),
      table: 'html',
      lineEnd: '\n',
    }).text;
    for (const table of html.match(/<table>[^]*?<\/table>/gu)!) {
      expect(table).not.toMatch(/\n\s*\n/u);
    }
  });
});
