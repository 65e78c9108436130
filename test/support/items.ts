import { disclosureBlocks } from './labels.js';
import type { Part, ReportModel } from './model.js';
import { sheetsOf } from './sheet.js';
import type { Head, RowLabels, Sheet } from './sheet.js';

/** A report as a sequence of things to write, in no format yet. */
export type Item =
  | { readonly type: 'title' | 'paragraph' | 'signature'; readonly text: string }
  | { readonly type: 'section'; readonly mark: string; readonly title: string }
  /** `run` is the text that follows in the same paragraph, or empty. */
  | {
      readonly type: 'subheading';
      readonly mark: string;
      readonly title: string;
      readonly run: string;
    }
  | { readonly type: 'table'; readonly sheet: Sheet };

/** How the three forms are laid out, whatever they are drawn with. */
export interface FormLayout {
  readonly rowLabels: RowLabels;
  readonly head: Head;
  readonly blocks: 'one' | 'many' | 'captions';
}

/** The report in reading order. */
export function itemsOf(model: ReportModel, layout: FormLayout): Item[] {
  return [
    ...model.title.map((text): Item => ({ type: 'title', text })),
    ...model.preface.map((text): Item => ({ type: 'paragraph', text })),
    ...model.sections.flatMap(({ mark, title, parts }): Item[] => [
      { type: 'section', mark, title },
      ...parts.flatMap((part) => partItems(part, model, layout)),
    ]),
    ...model.signature.map((text): Item => ({ type: 'signature', text })),
  ];
}

function partItems(part: Part, model: ReportModel, layout: FormLayout): Item[] {
  if (part.type !== 'form') return [part];
  const { form } = part;
  const captions = form === 'disclosure' && layout.blocks === 'captions';
  return sheetsOf(form, model.figures, model.edition, layout).flatMap((sheet, index): Item[] => {
    const table: Item = { type: 'table', sheet };
    if (!captions) return [table];
    return [{ type: 'paragraph', text: disclosureBlocks(model.edition)[index]!.caption }, table];
  });
}

/** A subheading and what follows it, as one paragraph. */
export function runIn({
  mark,
  title,
  run,
}: {
  readonly mark: string;
  readonly title: string;
  readonly run: string;
}): string {
  return mark + title + (run === '' ? '' : `。${run}`);
}
