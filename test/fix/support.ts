import { makeReport } from '../support/model.js';
import type { ReportModel } from '../support/model.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../support/render-markdown.js';
import type { MarkdownLayout } from '../support/render-markdown.js';
import { fix } from '../../src/index.js';
import type { FixOptions } from '../../src/index.js';

/** A clean report with headings and sub-headings on lines of their own. */
export const OFFICIAL: MarkdownLayout = { ...PLAIN_LAYOUT, subheadings: 'atx' };

export function reportText(seed: number, layout: MarkdownLayout = OFFICIAL): string {
  return renderMarkdown(makeReport(seed), layout).text;
}

export function modelOf(seed: number): ReportModel {
  return makeReport(seed);
}

export async function fixed(text: string, options: FixOptions = {}): Promise<string> {
  return (await fix(text, { filename: 'draft.md', ...options })).output;
}

/** The lines in which two texts differ, as `before → after`. */
export function changedLines(before: string, after: string): string[] {
  const lines = before.split('\n');
  const others = after.split('\n');
  if (lines.length !== others.length) return [`${lines.length} lines → ${others.length}`];
  return lines.flatMap((line, at) => (line === others[at] ? [] : [`${line} → ${others[at]!}`]));
}
