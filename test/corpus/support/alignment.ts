import { expect } from '@jest/globals';
import { brief, messagesOf } from '../../support/lint.js';
import {
  applicationCells,
  disputeCells,
  plainReport,
  zeroFigures,
} from '../../support/plain-report.js';
import { PLAIN_LAYOUT, renderMarkdown } from '../../support/render-markdown.js';
import type { MarkdownLayout } from '../../support/render-markdown.js';

export const CLEAN = plainReport(2023, {
  disclosure: {
    ...zeroFigures('2021').disclosure,
    'documents.issued': '3',
    'documents.in-force': '14',
    'permits.decisions': '544',
  },
  applications: applicationCells('2021', {
    person: {
      new: 140,
      open: 61,
      partial: 10,
      'refuse-7': 3,
      'unable-1': 50,
      'decline-1': 12,
      'other-1': 2,
      forward: 2,
    },
    company: { new: 11, carried: 2, open: 8, 'unable-1': 5 },
    legal: { new: 2, 'refuse-4': 2 },
  }),
  disputes: disputeCells([
    [2, 0, 1, 0, 3],
    [1, 0, 0, 0, 1],
    [0, 0, 0, 0, 0],
  ]),
});

export const PIPES: MarkdownLayout = {
  ...PLAIN_LAYOUT,
  rowLabels: 'two',
  head: 'flat',
  merged: 'repeat',
};

/** The clean report with its lines changed by hand. */
export function changed(
  change: (lines: string[]) => string[],
  layout: MarkdownLayout = PIPES,
): string {
  return change(renderMarkdown(CLEAN, layout).text.split('\n')).join('\n');
}

export const rowOf = (lines: readonly string[], label: string): number =>
  lines.findIndex((line) => line.includes(label));

export async function rulesOf(text: string): Promise<string[]> {
  return (await messagesOf(text)).map((message) => message.ruleId ?? 'fatal');
}

/** Whatever a change does to a table, the reader must still find every figure: silence. */
export async function expectSilence(text: string): Promise<void> {
  expect((await messagesOf(text)).map(brief)).toEqual([]);
}
