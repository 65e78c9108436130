import type { ReportModel } from './model.js';
import type { CellAt } from './page.js';
import { randomFrom } from './random.js';
import type { Random } from './random.js';
import { makeDocxLayout, renderDocx } from './render-docx.js';
import { makeHtmlLayout, renderHtml } from './render-html.js';
import { makeLayout, renderMarkdown } from './render-markdown.js';
import { makeTextLayout, renderText } from './render-text.js';
import type { TextLayout } from './render-text.js';

/** A report as a file of some form. */
export interface Written {
  readonly input: string | Uint8Array;
  readonly filename: string;
  readonly cellAt: CellAt;
  /** How it is laid out, for reading a failure. */
  readonly layout: string;
}

type Write = (model: ReportModel, random: Random) => Promise<Written>;

const asText =
  (table: TextLayout['table']): Write =>
  (model, random) => {
    const layout = makeTextLayout(random, table);
    return written(renderText(model, layout), 'report.txt', layout);
  };

/** The forms that a report may come in; each writer chooses a layout of its form at random. */
export const FORMS = {
  markdown: (model, random) => {
    const layout = makeLayout(random);
    return written(renderMarkdown(model, layout), 'report.md', layout);
  },
  html: (model, random) => {
    const layout = makeHtmlLayout(random);
    return written(renderHtml(model, layout), 'report.html', layout);
  },
  docx: async (model, random) => {
    const layout = makeDocxLayout(random);
    const { bytes, cellAt } = await renderDocx(model, layout);
    return { input: bytes, filename: 'report.docx', cellAt, layout: JSON.stringify(layout) };
  },
  'text by row': asText('rows'),
  'text by cell': asText('cells'),
  'text with tabs': asText('tabs'),
  'text aligned by spaces': asText('spaces'),
  'text with labels and numbers apart': asText('apart'),
} as const satisfies Readonly<Record<string, Write>>;

export type FormName = keyof typeof FORMS;
export const FORM_NAMES = Object.keys(FORMS) as readonly FormName[];

/** The report in a form, in the layout that belongs to the seed. */
export function write(form: FormName, model: ReportModel, seed: number): Promise<Written> {
  return FORMS[form](model, randomFrom(seed));
}

function written(
  { text, cellAt }: { readonly text: string; readonly cellAt: CellAt },
  filename: string,
  layout: object,
): Promise<Written> {
  return Promise.resolve({ input: text, filename, cellAt, layout: JSON.stringify(layout) });
}
