import { layOut } from '../flow/layout.js';
import type { WordDocument } from './document.js';
import { StoryReader } from './story.js';

/** The separators of notes come first, then six parts for each section. */
const SEPARATORS = 6;
const PARTS = ['header', 'header', 'footer', 'footer', 'header', 'footer'] as const;
const MOST_PARTS = 600;

/** The text of page heads and feet. */
export function readHeaders(document: WordDocument): Record<string, string> {
  const { body, notes, headers } = document.fib.lengths;
  const list = document.part('headers');
  const texts = { header: new Set<string>(), footer: new Set<string>() };
  const count = Math.min(Math.floor(list.length / 4) - 1, SEPARATORS + MOST_PARTS);
  for (let index = SEPARATORS; index < count && headers > 0; index++) {
    const start = list.u32(index * 4);
    const end = list.u32(index * 4 + 4);
    if (start >= end || end > headers) continue;
    const first = body + notes;
    const { source } = layOut(new StoryReader(document).read(first + start, first + end));
    const text = source.replace(/\n{2,}/g, '\n').trim();
    if (text !== '') texts[PARTS[(index - SEPARATORS) % PARTS.length]!].add(text);
  }
  const metadata: Record<string, string> = {};
  for (const name of ['header', 'footer'] as const)
    if (texts[name].size > 0) metadata[name] = [...texts[name]].join('\n');
  return metadata;
}
