import { describe, expect, test } from '@jest/globals';
import { brief, messagesOf } from '../support/lint.js';
import {
  applicationCells,
  disputeCells,
  plainReport,
  zeroFigures,
} from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';

// Figures of published reports.
const DISTRICT_2019 = plainReport(2019, {
  disclosure: {
    ...zeroFigures('2019').disclosure,
    'documents.made': '14',
    'documents.opened': '14',
    'documents.public-total': '59',
    'permits.last-year': '153',
    'permits.change': '+2',
    'permits.decisions': '13214',
    'services.last-year': '334',
    'services.change': '-5',
    'services.decisions': '558',
    'penalties.last-year': '1898',
    'penalties.change': '-30',
    'penalties.decisions': '4259',
    'coercion.last-year': '84',
    'coercion.change': '-3',
    'coercion.decisions': '8',
    'fees.last-year': '13',
    'fees.change': '0',
    'procurement.purchases': '43',
    'procurement.purchase-amount': '21552.9万元',
  },
  applications: applicationCells('2019', {
    person: { new: 14, partial: 5, 'refuse-5': 2, 'unable-1': 6, 'unable-3': 1 },
  }),
  disputes: disputeCells([]),
});

const BUREAU_2023 = plainReport(2023, {
  disclosure: {
    ...zeroFigures('2021').disclosure,
    'documents.in-force': '5',
    'permits.decisions': '98',
    'penalties.decisions': '38665',
    'fees.amount': '31.42',
  },
  applications: applicationCells('2021', {
    person: { new: 1, 'unable-1': 1 },
    company: { new: 1, 'refuse-7': 1 },
  }),
  disputes: disputeCells([
    [1, 0, 0, 0, 0],
    [1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]),
});

// The outcomes behind the totals are not at hand and stand under one row.
const CITY_2025 = plainReport(2025, {
  ...zeroFigures('2021'),
  applications: applicationCells('2021', {
    person: { new: 13612, carried: 535, open: 13364, forward: 783 },
    company: { new: 252, carried: 6, open: 252, forward: 6 },
    welfare: { new: 45, carried: 1, open: 44, forward: 2 },
    legal: { new: 128, carried: 18, open: 121, forward: 25 },
    other: { new: 32, open: 29, forward: 3 },
  }),
  disputes: disputeCells([
    [376, 97, 196, 121, 790],
    [16, 1, 12, 27, 56],
    [74, 1, 30, 51, 156],
  ]),
});

describe.each(['pipe', 'html', 'grid'] as const)(
  'figures of published reports in %s tables',
  (table) => {
    const layout = { ...PLAIN_LAYOUT, table };

    test('a district in 2019: silence', async () => {
      expect((await messagesOf(renderMarkdown(DISTRICT_2019, layout).text)).map(brief)).toEqual([]);
    });

    test('a bureau in 2023: two totals of Table 4 ought to be 1', async () => {
      const rendered = renderMarkdown(BUREAU_2023, layout);
      const messages = await messagesOf(rendered.text);
      const places = ['review-total', 'direct-total'].map((column) =>
        rendered.cellAt('disputes', 'cases', column)!,
      );
      expect(messages.map(({ ruleId, line, column }) => ({ ruleId, line, column }))).toEqual(
        places.map(({ line, column }) => ({ ruleId: 'disputes-total', line, column })),
      );
      for (const { suggestions } of messages) {
        expect(suggestions?.map(({ fix }) => fix.text)).toContain('1');
      }
    });

    test('a city in 2025: the totals are as published, and silence', async () => {
      const cells = CITY_2025.figures.applications;
      expect(['new', 'carried', 'total', 'forward'].map((row) => cells[`${row}.total`])).toEqual([
        '14069',
        '560',
        '13810',
        '819',
      ]);
      expect((await messagesOf(renderMarkdown(CITY_2025, layout).text)).map(brief)).toEqual([]);
    });
  },
);
