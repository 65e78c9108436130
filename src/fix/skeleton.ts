import type { Block, TextBlock } from '../draft/draft.js';
import type { MappedText } from '../text/mapped.js';
import { readMark } from '../understand/outline/marks.js';
import type { Heading, Report, Section } from '../understand/report.js';
import { editMapped } from './edit-mapped.js';
import type { Splice } from './splice.js';

const CLOSING = /(?<![。：:；;，,.．\s])[。：:；;，,.．\s]+$/;

/**
 * All that a report says, with its headings reduced to what the repair of headings must not touch: for a
 * section which one it is, for other headings their words. `splices` are changes of other kinds that are
 * to be made in the text first. White space does not count: it depends on how lines are laid out.
 */
export function skeletonOf(report: Report, splices: readonly Splice[] = []): string {
  const { title, preface, sections } = report.outline;
  const write = (block: Block): string => blockText(block, splices);
  const titles = title ? title.blocks.map((block) => words(block.content, splices)) : [];
  return [
    `\ntitle:${titles.join('')}`,
    `\npreface:${preface.map(write).join('')}`,
    ...sections.map((section) => sectionText(section, splices)),
  ].join('');
}

function sectionText(section: Section, splices: readonly Splice[]): string {
  const { heading, spec, body, subheadings } = section;
  const headings = new Map(subheadings.map((one) => [one.block, one]));
  const name = spec?.id ?? words(heading.title, splices);
  const parts = body.map((block) => {
    const own = block.type === 'text' ? headings.get(block) : undefined;
    return own ? subheadingText(own, splices) : blockText(block, splices);
  });
  return `\nsection:${name}\n${parts.join('')}`;
}

/** Mark and closing stop of a heading that stands alone are what may change. */
function subheadingText({ block, mark, runIn }: Heading, splices: readonly Splice[]): string {
  const text = editMapped(block.content, splices);
  const from = mark ? (readMark(text)?.words ?? 0) : 0;
  const rest = text.slice(from);
  return `\n#${plain(runIn ? rest : rest.replace(CLOSING, ''))}\n`;
}

function blockText(block: Block, splices: readonly Splice[]): string {
  if (block.type === 'text') return textOf(block, splices);
  if (block.type === 'picture') return `\n!${block.description}\n`;
  const rows = block.grid.rows.map((row) =>
    row.map((cell) => `${cell.column}:${words(cell.content, splices)}`).join('|'),
  );
  return `\n${rows.join('\n')}\n`;
}

function textOf({ content, quoted }: TextBlock, splices: readonly Splice[]): string {
  const text = words(content, splices);
  return quoted ? `\n>${text}\n` : text;
}

function words(content: MappedText, splices: readonly Splice[]): string {
  return plain(editMapped(content, splices));
}

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
