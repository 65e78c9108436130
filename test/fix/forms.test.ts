import { unzipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fix } from '../../src/index.js';
import type { FixResult } from '../../src/index.js';
import { randomFrom } from '../support/random.js';
import type { Random } from '../support/random.js';
import type { ReportModel } from '../support/model.js';
import { makeDocxLayout, renderDocx } from '../support/render-docx.js';
import { makeHtmlLayout, renderHtml } from '../support/render-html.js';
import { makeLayout, renderMarkdown } from '../support/render-markdown.js';
import { makeTextLayout, renderText } from '../support/render-text.js';
import { damagedReport, officialReport } from './damage.js';
import type { Damage } from './damage.js';
import { changedLines } from './support.js';

const RUNS = { numRuns: 16 };
const seeds = [fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 })] as const;

/** Table labels and the like are not what is tested here. */
const RULES = {
  rules: {
    'table-label': 'off',
    'cell-value': 'off',
    'web-residue': 'off',
    'list-sequence': 'off',
  },
} as const;

async function fixedAs(bytes: Uint8Array, filename: string): Promise<FixResult> {
  const result = await fix(bytes, { filename, ...RULES });
  expect(result.refused).toBeUndefined();
  return result;
}

interface Case {
  readonly encode?: (text: string) => Uint8Array;
  readonly label?: string;
  readonly damage?: Damage;
}

/** Damage is repaired to the letter, every other byte stays, and a second run finds nothing to do. */
function repairs(
  name: string,
  render: (model: ReportModel, random: Random) => string,
  { encode = (text) => new TextEncoder().encode(text), label = 'utf-8', damage = {} }: Case = {},
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(...seeds, async (seed, chance) => {
      const model = officialReport(seed);
      const other = damagedReport(model, randomFrom(chance + 1), damage);
      const clean = encode(render(model, randomFrom(chance)));
      const { output } = await fixedAs(encode(render(other, randomFrom(chance))), name);
      const show = (bytes: Uint8Array): string => new TextDecoder(label).decode(bytes);
      expect(changedLines(show(clean), show(output))).toEqual([]);
      expect(Buffer.compare(output, clean)).toBe(0);
      expect((await fixedAs(output, name)).isChanged).toBe(false);
    }),
    RUNS,
  );
}

describe('random damage to headings', () => {
  test(
    'in Markdown',
    () =>
      repairs(
        'a.md',
        (model, random) => renderMarkdown(model, { ...makeLayout(random), halfWidth: false }).text,
      ),
    240_000,
  );

  // Pasted tables are known by their shape alone, and may take in a heading that looks like a row.
  test('in text', async () => {
    await repairs(
      'a.txt',
      (model, random) => {
        const table = random.pick(['rows', 'cells', 'tabs', 'spaces', 'apart'] as const);
        return renderText(model, { ...makeTextLayout(random, table), wrap: 0 }).text;
      },
      { damage: { sectionNumbers: false, spacedMarks: false } },
    );
  }, 240_000);

  test(
    'in web pages',
    () => repairs('a.html', (model, random) => renderHtml(model, makeHtmlLayout(random)).text),
    240_000,
  );

  test(
    'in UTF-16',
    () =>
      repairs('a.md', (model) => renderMarkdown(model).text, {
        encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
        label: 'utf-16le',
      }),
    240_000,
  );

  test('in Word documents', async () => {
    await fc.assert(
      fc.asyncProperty(...seeds, async (seed, chance) => {
        const model = officialReport(seed);
        const layout = makeDocxLayout(randomFrom(chance));
        const typed =
          layout.headings === 'automatic' ? { ...layout, headings: 'styles' as const } : layout;
        const clean = await renderDocx(model, typed);
        const damaged = await renderDocx(damagedReport(model, randomFrom(chance + 1)), typed);
        const { output } = await fixedAs(Buffer.from(damaged.bytes), 'a.docx');
        expect(textOf(output)).toEqual(textOf(clean.bytes));
        expect(othersOf(output)).toEqual(othersOf(damaged.bytes));
        expect(withoutText(output)).toBe(withoutText(damaged.bytes));
        expect((await fixedAs(output, 'a.docx')).isChanged).toBe(false);
      }),
      RUNS,
    );
  }, 240_000);
});

function xmlOf(docx: Uint8Array): string {
  return new TextDecoder().decode(unzipSync(docx)['word/document.xml']);
}

/** The words of each paragraph. */
function textOf(docx: Uint8Array): string[] {
  return xmlOf(docx)
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(''));
}

function withoutText(docx: Uint8Array): string {
  return xmlOf(docx).replaceAll(/(<w:t(?: [^>]*)?>)[^<]*/g, '$1');
}

function othersOf(docx: Uint8Array): Record<string, string> {
  const entries = Object.entries(unzipSync(docx)).filter(([name]) => name !== 'word/document.xml');
  return Object.fromEntries(
    entries.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
  );
}
