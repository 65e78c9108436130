import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../src/draft/draft.js';
import { lint } from '../../src/index.js';
import { read } from '../../src/read/index.js';
import { changeBytes, cutAtEveryKilobyte } from './damage.js';

/** Reports that LibreOffice saved from the Word documents in `examples/forms`; see test/fixtures/README.md. */
const NAMES = ['clean-department-2023', 'faulty-department-2024'];
const FORMS = ['doc', 'rtf', 'odt', 'fodt'];

const bytesOf = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));
const fixture = (name: string, form: string): Uint8Array =>
  bytesOf(`test/fixtures/libreoffice/${name}.${form}`);

/** Blocks without their places: text with its marks, cells with theirs. */
function contentOf({ blocks }: Draft): unknown[] {
  return blocks.map((block) => {
    if (block.type === 'picture') return block.description;
    if (block.type === 'text') {
      const { content, depth, strong, automatic } = block;
      return [content.text, depth, strong, automatic];
    }
    return block.grid.rows.map((row) =>
      row.map(({ content, column, rowSpan, colSpan }) => [content.text, column, rowSpan, colSpan]),
    );
  });
}

describe.each(FORMS)('a report as .%s', (form) => {
  test.each(NAMES)('%s: the same words, headings, numbers and cells as in Word', async (name) => {
    const word = await read(bytesOf(`examples/forms/${name}.docx`));
    const twin = await read(fixture(name, form));
    expect(contentOf(twin)).toEqual(contentOf(word));
  });

  test.each(NAMES)('%s: the same findings as in Word', async (name) => {
    const findings = async (bytes: Uint8Array): Promise<unknown[]> => {
      const { messages } = await lint(bytes, { filename: name });
      return messages.map(({ ruleId, message, place }) => [ruleId, message, place]);
    };
    expect(await findings(fixture(name, form))).toEqual(
      await findings(bytesOf(`examples/forms/${name}.docx`)),
    );
  });

  test('cut off at every kilobyte, never a part of it is taken for the whole', async () => {
    const fate = await cutAtEveryKilobyte(fixture(NAMES[0]!, form));
    expect(fate.other).toBe(0);
    expect(fate.refused).toBeGreaterThan(fate.whole);
  });

  test('with bytes changed, it is read or refused', async () => {
    const fate = await changeBytes(fixture(NAMES[0]!, form), 200);
    expect(fate.whole + fate.other + fate.refused).toBe(200);
  });
});
