import type { Block, Cell, Draft, TableBlock } from '../../draft/draft.js';
import { hasLines } from '../../draft/formats.js';
import { LineIndex } from '../../draft/lines.js';
import type { Language } from '../../rulebook/types.js';
import type { Span } from '../../text/mapped.js';
import { cardOf, looseCardOf } from './card.js';
import { escapeHtml } from './escape.js';
import { markedText, numberOf, touches } from './marks.js';
import type { Note } from './notes.js';

/** The text of a report, with findings marked where they are and told below their paragraph or table. */
export function draftHtml(draft: Draft, notes: readonly Note[], lang: Language): string {
  const lines = new LineIndex(draft.source);
  const below = new Map<Block | undefined, Note[]>();
  for (const note of notes) {
    const block = blockOf(draft.blocks, note.span);
    below.set(block, [...(below.get(block) ?? []), note]);
  }
  const shown = draft.blocks.map((block) => {
    const told = below.get(block) ?? [];
    const near = notes.filter(({ span }) => touches(span, block.span));
    const line = hasLines(draft.format) ? String(lines.pointAt(block.span.start).line) : '';
    const content = blockHtml(block, { near, told }, lang);
    const cards = told.map((note) => cardOf(note, draft.format, lang));
    return `<div class="block"><span class="line">${line}</span>${content}</div>\n${cards.join('')}`;
  });
  const loose = (below.get(undefined) ?? []).map((note) => looseCardOf(note, draft.format, lang));
  return `<div class="draft">\n${loose.join('')}${shown.join('')}</div>\n`;
}

/** The findings that touch a block, and those that are told below it. */
interface Notes {
  readonly near: readonly Note[];
  readonly told: readonly Note[];
}

/** The block where a range begins; between two blocks, the one before. */
function blockOf(blocks: readonly Block[], span: Span): Block | undefined {
  return (
    blocks.find((block) => touches(block.span, { start: span.start, end: span.start })) ??
    blocks.find((block) => touches(block.span, span)) ??
    blocks.findLast((block) => block.span.start <= span.start) ??
    blocks[0]
  );
}

function blockHtml(block: Block, notes: Notes, lang: Language): string {
  if (block.type === 'table') return tableHtml(block, notes);
  if (block.type === 'picture') {
    const name = lang === 'en' ? 'Picture' : '图片';
    return `<p class="picture">[${name}] ${escapeHtml(block.description)}${notes.told.map(numberOf).join('')}</p>`;
  }
  const level = block.depth ?? (block.strong ? 6 : 0);
  const name = level > 0 ? `heading h${level}` : block.quoted ? 'quoted' : 'text';
  return `<p class="${name}">${markedText(block.content, notes.near, notes.told)}</p>`;
}

/** What concerns one cell is marked in it, the rest numbered above the table. */
function tableHtml({ grid }: TableBlock, { near, told }: Notes): string {
  const cells = grid.rows.flat();
  const isInCell = (note: Note) => cells.filter((cell) => isAbout(note, cell)).length === 1;
  const inside = near.filter((note) => isInCell(note) && told.includes(note));
  const above = told.filter((note) => !inside.includes(note));
  const caption = above.length > 0 ? `<caption>${above.map(numberOf).join('')}</caption>` : '';
  const rows = grid.rows.map((row) => {
    const inRow = row.map((cell) =>
      cellHtml(
        cell,
        inside.filter((note) => isAbout(note, cell)),
      ),
    );
    return `<tr>${inRow.join('')}</tr>`;
  });
  return `<div class="table"><table>${caption}<tbody>\n${rows.join('\n')}\n</tbody></table></div>`;
}

function isAbout({ span }: Note, cell: Cell): boolean {
  return touches(span, cell.span);
}

function cellHtml(cell: Cell, notes: readonly Note[]): string {
  const { rowSpan, colSpan, content } = cell;
  const spans =
    (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (colSpan > 1 ? ` colspan="${colSpan}"` : '');
  const isNumber = /^[-+\d.,\s]+$/.test(content.text);
  const isMarked = notes.length > 0;
  const worst = notes.some(({ message }) => message.severity === 2) ? 'error' : 'warning';
  const names = [...(isNumber ? ['figure'] : []), ...(isMarked ? [worst] : [])].join(' ');
  return `<td${names && ` class="${names}"`}${spans}>${markedText(content, notes, notes)}</td>`;
}
