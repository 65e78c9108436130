import type { Block, Draft } from '../../draft/draft.js';
import { trim } from '../../text/mapped.js';
import { blocksOf, tableBlocks } from './blocks.js';
import { readFrontMatter, sliceFrontMatter } from './front-matter.js';
import { inline } from './inline.js';
import { parseSketch } from './parse.js';
import { trimPiece } from './pieces.js';
import { sketch, type Sketch } from './sketch.js';
import { gridTable } from './tables/grid.js';
import { pipeGrid } from './tables/pipe.js';

type ReadHtml = (typeof import('../html/table.js'))['htmlTableBlocks'];

/** Reads Markdown, and plain text as far as Markdown can. `source` is without its byte order mark. */
export async function readMarkdown(source: string): Promise<Draft> {
  const head = sliceFrontMatter(source);
  const metadata = head === undefined ? undefined : await readFrontMatter(head.yaml);
  const outline = sketch(source, metadata === undefined ? 0 : head!.end);
  const hasHtml = [...outline.tables.values()].some((table) => table.kind === 'html');
  const html = hasHtml ? (await import('../html/table.js')).htmlTableBlocks : undefined;
  const table = (line: number): Block[] => tableAt(source, outline, line, html);
  return {
    format: 'markdown',
    source,
    blocks: blocks(source, outline, table),
    metadata: metadata ?? {},
  };
}

function blocks(source: string, outline: Sketch, table: (line: number) => Block[]): Block[] {
  try {
    return blocksOf(source, outline, parseSketch(outline), table);
  } catch (error) {
    // The parser calls itself for each level of nesting: what is too deep for it is read line by line.
    if (!(error instanceof RangeError)) throw error;
    return plainLines(source, outline, table);
  }
}

function tableAt(
  source: string,
  outline: Sketch,
  line: number,
  html: ReadHtml | undefined,
): Block[] {
  const found = outline.tables.get(line)!;
  const span = { start: found.start, end: found.end };
  if (found.kind === 'html') return html!(source, span);
  if (found.kind === 'grid') {
    return tableBlocks({ type: 'table', grid: gridTable(source, found.lines), span });
  }
  const { grid, pictures } = pipeGrid(source, found.lines);
  return tableBlocks({ type: 'table', grid, span }, pictures);
}

function plainLines(source: string, outline: Sketch, table: (line: number) => Block[]): Block[] {
  return outline.lines.flatMap((line, index): Block[] => {
    if (outline.tables.has(index + 1)) return table(index + 1);
    if (line.start < 0) return [];
    const piece = trimPiece(source, line);
    const content = trim(inline(source, [piece]).content);
    const { start, end } = piece;
    return content.text === '' ? [] : [{ type: 'text', content, span: { start, end } }];
  });
}
