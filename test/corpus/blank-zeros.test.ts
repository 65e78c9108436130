import { expect, test } from '@jest/globals';
import { brief, messagesOf } from '../support/lint.js';
import { makeReport, type ReportModel } from '../support/model.js';
import { randomFrom } from '../support/random.js';
import { makeTextLayout, renderText, type TextLayout } from '../support/render-text.js';

/** The report with every 0 of its tables left blank, as many are. */
function withoutZeros(model: ReportModel): ReportModel {
  const blank = (cells: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(cells).map(([id, text]) => [id, text === '0' ? '' : text]));
  const { disclosure, applications, disputes } = model.figures;
  const figures = {
    disclosure,
    applications: blank(applications),
    disputes: blank(disputes),
  };
  return { ...model, figures };
}

/** The last cell of a table, which this layout leaves open, with a bar behind it. */
const closed = (text: string): string => text.replace(/(\|[^|\r\n]*)(?<!\|)(?=[\r\n])/g, '$1 |');

test.each(['tabs', 'rows', 'cells'] as const)(
  'zeros left blank are blank cells and nothing else: %s',
  async (table) => {
    const wrong = [];
    for (let seed = 0; seed < 40; seed += 1) {
      const layout: TextLayout = { ...makeTextLayout(randomFrom(seed), table), head: 'official' };
      const { text } = renderText(withoutZeros(makeReport(seed)), layout);
      const messages = await messagesOf(closed(text), { filename: 'draft.txt' });
      const others = messages.filter(({ ruleId }) => ruleId !== 'cell-value');
      if (others.length > 0)
        wrong.push([`${String(seed)} ${JSON.stringify(layout)}`, ...others.map(brief)]);
    }
    expect(wrong).toEqual([]);
  },
);
