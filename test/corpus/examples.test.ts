import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { brief, messagesOf } from '../support/lint.js';
import { TWINS, twinsOf } from '../support/twins.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const textOf = (name: string): string => readFileSync(EXAMPLES + name, 'utf8');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(EXAMPLES + name));

/** The faults that the README lists: `line rule`. */
function announced(): string[] {
  const rows = textOf('README.md').matchAll(/^\| (\d+) +\| `([a-z-]+)` +\|/gmu);
  return [...rows].map(([, line, rule]) => `${line!} ${rule!}`).sort();
}

describe('the examples', () => {
  const clean = readdirSync(EXAMPLES).filter((name) => name.startsWith('clean-'));

  test('are three clean reports and a faulty one', () => {
    expect(clean).toEqual(['clean-2019.md', 'clean-county-2024.md', 'clean-department-2023.md']);
  });

  test.each(clean)('%s gives no finding', async (name) => {
    expect((await messagesOf(textOf(name), { filename: name })).map(brief)).toEqual([]);
  });

  test('faulty-department-2024.md gives exactly the findings that the README announces', async () => {
    const messages = await messagesOf(textOf('faulty-department-2024.md'));
    const found = messages.map(({ line, ruleId }) => `${String(line)} ${ruleId ?? 'fatal'}`).sort();
    expect(found).toEqual(announced());
    expect(found).toHaveLength(12);
  });

  test('its faults are all of different rules', () => {
    const rules = announced().map((fault) => fault.split(' ')[1]);
    expect(new Set(rules).size).toBe(rules.length);
  });
});

describe.each(Object.keys(TWINS))('the twins of %s', (name) => {
  const extensions = ['docx', 'html', 'txt'] as const;

  test('are what scripts/make-examples.mjs writes', async () => {
    const twins = await twinsOf(textOf(`${name}.md`), TWINS[name]!);
    for (const extension of extensions) {
      const committed = bytesOf(`forms/${name}.${extension}`);
      const parts = (bytes: Uint8Array): unknown =>
        extension === 'docx' ? unzipSync(bytes) : new TextDecoder().decode(bytes);
      expect(parts(twins[extension])).toEqual(parts(committed));
    }
  });

  test.each(extensions)('give the same findings as %s', async (extension) => {
    const file = `${name}.${extension}`;
    const expected = await messagesOf(textOf(`${name}.md`));
    const found = await messagesOf(bytesOf(`forms/${file}`), { filename: file });
    expect(said(found)).toEqual(said(expected));
  });
});

test.each(['resaved', 'from-html'])(
  'LibreOffice wrote %s.docx: the same findings',
  async (name) => {
    const url = new URL(`../fixtures/libreoffice/${name}.docx`, import.meta.url);
    const bytes = new Uint8Array(readFileSync(url));
    const found = await messagesOf(bytes, { filename: 'report.docx' });
    const expected = await messagesOf(textOf('faulty-department-2024.md'));
    // That the draft still holds tracked changes may be said beside them.
    expect(said(found)).toEqual(expect.arrayContaining(said(expected)));
    expect(found.length - expected.length).toBeLessThanOrEqual(name === 'resaved' ? 1 : 0);
  },
);

/** Findings in words, without what differs from format to format: their order and the numbers of lines. */
function said(messages: Awaited<ReturnType<typeof messagesOf>>): string[] {
  return messages
    .map(({ ruleId, message }) => `${ruleId ?? 'fatal'} ${withoutLines(message)}`)
    .sort();
}

function withoutLines(text: string): string {
  return text.replace(/第 ?\d+ ?行/gu, '第…行');
}
