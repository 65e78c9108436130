import type { Block, TableBlock } from '../../draft/draft.js';
import { isFoot, isLabel, isPageData } from './furniture.js';
import type { Piece } from './page.js';

const LONG = 30;
const SENTENCE = /[，。；：、]/;
const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．,，:：。]|第[一二三四五六七八九十]{1,3}[部章])/;
const LONGEST_HEADING = 60;
const CHINESE = /[\u3400-\u9fff]/g;
/** Numbers, as most cells of a form hold, begin no label. */
const STARTS_WITH_WORDS = /^\D/;
const TABLE_CELLS = 6;
const TABLE_WORDS = 10;

/** How much a piece speaks for a document: its length where it is a paragraph, a numbered heading or a data table. */
export function weightOf(piece: Piece): number {
  const { block, length, linked } = piece;
  if (block.type === 'picture' || linked * 2 > length) return 0;
  if (block.type === 'table') return isData(block) ? length : 0;
  const { text } = block.content;
  const isHeading = linked === 0 && NUMBERED.test(text);
  const isParagraph = length - linked >= LONG && SENTENCE.test(text);
  if ((!isHeading && !isParagraph) || isFoot(text) || isPageData(text)) return 0;
  return length - linked;
}

/** Of what has weight, a numbered heading or a table: what hardly ever stands beside the document. */
export function isMark(block: Block): boolean {
  if (block.type !== 'text') return block.type === 'table';
  return block.content.text.length <= LONGEST_HEADING && NUMBERED.test(block.content.text);
}

/** A table of labels and values that tells of the document: 索引号, 发布日期. */
export function isPageTable(block: Block): block is TableBlock {
  if (block.type !== 'table') return false;
  let labels = 0;
  for (const row of block.grid.rows) {
    for (const { content } of row) {
      if (!STARTS_WITH_WORDS.test(content.text)) continue;
      const [label = ''] = content.text.split(/[:：]/, 1);
      if (isLabel(label) && ++labels >= 3) return true;
    }
  }
  return false;
}

function isData(block: TableBlock): boolean {
  let filled = 0;
  let words = 0;
  for (const row of block.grid.rows) {
    for (const { content } of row) {
      if (content.text !== '') filled++;
      if (words < TABLE_WORDS) words += content.text.match(CHINESE)?.length ?? 0;
    }
  }
  return filled >= TABLE_CELLS && words >= TABLE_WORDS && !isPageTable(block);
}
