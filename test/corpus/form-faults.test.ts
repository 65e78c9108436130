import { describe, expect, test } from '@jest/globals';
import { FORM_FAULTS } from '../support/faults.js';
import { brief, messagesOf } from '../support/lint.js';
import { plainReport, zeroFigures } from '../support/plain-report.js';
import { randomFrom } from '../support/random.js';
import { makeLayout, PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';

describe.each(Object.entries(FORM_FAULTS))('%s', (_, plant) => {
  const planted = plant(plainReport(2024, zeroFigures('2021')));

  test('is reported once, by its own rule', async () => {
    const messages = await messagesOf(renderMarkdown(planted.model, PLAIN_LAYOUT).text);
    expect({ rules: messages.map(({ ruleId }) => ruleId), said: messages.map(brief) }).toEqual({
      rules: [expect.stringMatching(new RegExp(`^(?:${planted.rules.join('|')})$`, 'u'))],
      said: [expect.any(String)],
    });
  });

  test('is reported in every layout', async () => {
    const wrong = [];
    for (let seed = 0; seed < 12; seed += 1) {
      const layout = makeLayout(randomFrom(seed));
      const messages = await messagesOf(renderMarkdown(planted.model, layout).text);
      if (messages.length !== 1 || !planted.rules.includes(messages[0]!.ruleId ?? '')) {
        wrong.push([JSON.stringify(layout), ...messages.map(brief)]);
      }
    }
    expect(wrong).toEqual([]);
  });
});
