import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lint } from '../../src/index.js';
import type { LintMessage, LintResult } from '../../src/output/result.js';
import { rulebook } from '../../src/rulebook/index.js';
import { lexiconOf } from '../../src/understand/statements/lexicon.js';
import { reportWith } from './forms.js';
import { statisticsReport } from './statistics.js';

const lexicon = lexiconOf(rulebook)!;
const entries = lexicon.words.all;
/** One word of each meaning, so that rare ones are drawn as often as those with many words. */
const byMeaning = [...new Map(entries.map((entry) => [entry.meaning, entry.text])).values()];
const said = lexicon.indicators.flatMap(({ said: words }) => [
  ...(words?.heads ?? []),
  ...(words?.acts ?? []),
  ...(words?.about ?? []),
]);

const words = fc.oneof(
  fc.constantFrom(...byMeaning),
  fc.constantFrom(...entries.map(({ text }) => text)),
  fc.constantFrom(...said),
);
const numbers = fc.oneof(
  fc.nat(200).map(String),
  fc.constantFrom('0', '00', '3.5', '1,234', '12万', '99999999999999999999', '-3', '1-3', '2/3'),
  fc.constantFrom('一', '两', '十二', '百', '零', '半', '2024年', '2023年12月31日', '100%', '0%'),
);
const units = fc.constantFrom('', '', '件', '条', '件次', '个', '万元', '元', '%', '人次', '份');
const marks = fc.constantFrom(
  ...'，。；：、（）()“”《》〔〕其中|\n\t .%·—…',
  '，其中',
  '；共',
  '分别为',
);
const sentence = fc
  .array(fc.oneof(words, words, numbers, units, marks), { minLength: 1, maxLength: 14 })
  .map((pieces) => pieces.join(''));

test.each([
  ['beside the forms of today', (text: string) => reportWith(text, true)],
  ['without forms', (text: string) => reportWith(text, false)],
  ['beside the statistics table', statisticsReport],
])('any words, numbers and marks in any order are linted whole, %s', async (_, draft) => {
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 6 }), async (sentences) => {
      const source = draft(sentences.join('\n\n'));
      for (const lang of ['zh', 'en'] as const) {
        const result = await lint(source, { preset: 'strict', lang });
        expect(wordsOf(result).filter((text) => BROKEN.test(text))).toEqual([]);
        expect(result.messages.filter(({ fatal }) => fatal)).toEqual([]);
      }
    }),
    { numRuns: 80 },
  );
});

/** What stands in a message where a value was not there, or is no number. */
const BROKEN = /NaN|undefined|null|Infinity|\[object|\{[A-Za-z]+\}/;

function wordsOf({ messages, statements, notApplicable }: LintResult): string[] {
  return [
    ...messages.flatMap(wordsOfMessage),
    ...statements.flatMap(({ subject, place, comparedWith = '' }) => [
      subject,
      place,
      comparedWith,
    ]),
    ...notApplicable.map(({ reason }) => reason),
  ];
}

function wordsOfMessage({ message, place, suggestions = [], related }: LintMessage): string[] {
  return [
    message,
    place ?? '',
    ...suggestions.map(({ desc }) => desc),
    ...related.map((each) => each.message),
  ];
}

/** What failed in a report of these sentences, each a paragraph. */
async function failuresIn(sentences: readonly string[]): Promise<LintMessage[]> {
  const { messages } = await lint(reportWith(sentences.join('。\n\n'), true));
  return messages.filter(({ fatal }) => fatal);
}

test('a word without its neighbours is no reason to stop: 败诉3件', async () => {
  const alone = entries.flatMap(({ text }) => [`${text}3件`, `3件${text}`, `本年度${text}，3件`]);
  expect(await failuresIn(alone)).toEqual([]);
});

test('two words of any meanings are no reason to stop: 办结率败诉3件', async () => {
  for (const first of byMeaning) {
    const pairs = byMeaning.map((second) => `${first}${second}3件，其中2件${first}`);
    expect(await failuresIn(pairs)).toEqual([]);
  }
});
