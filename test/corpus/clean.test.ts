import { describe, expect, test } from '@jest/globals';
import { brief, messagesOf } from '../support/lint.js';
import { makeReport } from '../support/model.js';
import { randomFrom } from '../support/random.js';
import { makeLayout, renderMarkdown } from '../support/render-markdown.js';

const REPORTS = 480;
const BATCH = 40;

/** What the linter says of generated report number `seed`, with the layout for reading a failure. */
async function falseAlarms(seed: number): Promise<string[]> {
  const layout = makeLayout(randomFrom(seed + 5000));
  const messages = await messagesOf(renderMarkdown(makeReport(seed), layout).text);
  return messages.map(
    (message) => `seed ${String(seed)}: ${brief(message)} ${JSON.stringify(layout)}`,
  );
}

describe('clean reports are passed in silence', () => {
  for (let from = 0; from < REPORTS; from += BATCH) {
    test(`generated reports ${String(from)} to ${String(from + BATCH - 1)}`, async () => {
      const seeds = Array.from({ length: BATCH }, (_, index) => from + index);
      const alarms = await Promise.all(seeds.map(falseAlarms));
      expect(alarms.flat()).toEqual([]);
    });
  }
});
