import { lint } from '../../src/index.js';
import { plainReport, zeroFigures } from '../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown, type MarkdownLayout } from '../support/render-markdown.js';
import { Converter } from 'opencc-js';

/** Places and ways in which one sentence may stand in a report. */
export interface Surrounding {
  readonly name: string;
  /** Counted from 0. */
  readonly section: number;
  readonly text: (sentence: string) => string;
  readonly layout?: Partial<MarkdownLayout>;
}

const traditional = Converter({ from: 'cn', to: 'tw' });

export const SURROUNDINGS: readonly Surrounding[] = [
  { name: 'section one', section: 0, text: (sentence) => sentence },
  { name: 'section five', section: 4, text: (sentence) => sentence },
  { name: 'behind a heading', section: 0, text: (sentence) => `（一）主动公开情况。${sentence}` },
  { name: 'behind a sentence', section: 0, text: (sentence) => `工作有序推进。${sentence}` },
  { name: 'half-width', section: 0, text: (sentence) => sentence, layout: { halfWidth: true } },
  { name: 'traditional', section: 0, text: (sentence) => traditional(sentence) },
  {
    name: 'broken over lines',
    section: 0,
    // The reader takes a short line before another for a paragraph of its own.
    text: (sentence) =>
      `为进一步做好政务公开各项基础工作，不断提高办理质量，更好地满足人民群众的信息需求，${sentence.replace(/([\u4e00-\u9fff])(?=[\u4e00-\u9fff])/u, '$1\n')}今后将继续巩固已经取得的成果。`,
  },
];

/** Findings on meaning that a sentence adds to a report without figures. */
export async function foundIn(sentence: string, { section, text, layout }: Surrounding) {
  const source = reportWith(text(sentence), section, layout);
  const { messages } = await lint(source, { filename: 'draft.md' });
  return messages
    .filter(({ ruleId }) => ruleId?.startsWith('prose-'))
    .map(({ message, line, column, endColumn, related }) => {
      const lines = source.split('\n');
      const from = (line ?? 1) - 1;
      const shown = lines[from]!.slice(
        (column ?? 1) - 1,
        endColumn === undefined ? undefined : endColumn - 1,
      );
      return { message, shown, related };
    });
}

/** A report of 2024 that states no figures of its own. */
function reportWith(text: string, at: number, layout: Partial<MarkdownLayout> = {}): string {
  const model = plainReport(2024, zeroFigures('2021'));
  const sections = model.sections.map((section, index) =>
    index === at
      ? { ...section, parts: [...section.parts, { type: 'paragraph' as const, text }] }
      : section,
  );
  return renderMarkdown({ ...model, sections }, { ...PLAIN_LAYOUT, ...layout }).text;
}
