import type { Block, Draft } from '../../draft/draft.js';
import type { Span } from '../../text/mapped.js';
import { blocksOf, needsParser, tableBlocks } from './blocks.js';
import { readFrontMatter, sliceFrontMatter } from './front-matter.js';
import { htmlTexts } from './html-text.js';
import { sketch, type Sketch } from './sketch.js';
import { gridTable } from './tables/grid.js';
import { pipeGrid } from './tables/pipe.js';
import { ruledTable } from './tables/ruled.js';

type ReadHtml = (typeof import('../html/table.js'))['htmlTableBlocks'];

/** Reads Markdown, and plain text as far as Markdown can. `source` is without its byte order mark. */
export async function readMarkdown(source: string): Promise<Draft> {
  const head = sliceFrontMatter(source);
  const metadata = head === undefined ? undefined : await readFrontMatter(head.yaml);
  const outline = sketch(source, metadata === undefined ? 0 : head!.end);
  const hasHtml = [...outline.tables.values()].some((table) => table.kind === 'html');
  const html = hasHtml ? (await import('../html/table.js')).htmlTableBlocks : undefined;
  const parser = needsParser(outline) ? (await import('./parse.js')).parserOf : undefined;
  const table = (line: number): Block[] => tableAt(source, outline, line, html);
  return {
    format: 'markdown',
    source,
    blocks: blocksOf(source, outline, table, parser),
    metadata: metadata ?? {},
  };
}

function tableAt(
  source: string,
  outline: Sketch,
  line: number,
  html: ReadHtml | undefined,
): Block[] {
  const found = outline.tables.get(line)!;
  const span = { start: found.start, end: found.end };
  if (found.kind === 'html') return htmlAt(source, span, html!);
  if (found.kind === 'grid') {
    return tableBlocks({ type: 'table', grid: gridTable(source, found.lines), span });
  }
  if (found.kind === 'ruled') {
    return tableBlocks({ type: 'table', grid: ruledTable(source, found.lines), span });
  }
  const { grid, pictures } = pipeGrid(source, found.lines);
  return tableBlocks({ type: 'table', grid, span }, pictures);
}

function htmlAt(source: string, span: Span, html: ReadHtml): Block[] {
  try {
    return html(source, span);
  } catch (error) {
    // Thousands of tables in one another: what is too deep for the parser is read as text.
    if (!(error instanceof RangeError)) throw error;
    return htmlTexts(source, span.start, span.end).map(({ content, start, end }) => ({
      type: 'text',
      content,
      span: { start, end },
    }));
  }
}
