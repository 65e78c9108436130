import type { Block, TableBlock } from '../../draft/draft.js';
import { isFoot, isLabel, isPageData } from './furniture.js';
import type { Piece } from './page.js';

const LONG = 30;
const SENTENCE = /[，。；：、]/;
const NUMBERED =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．,，:：。]|第[一二三四五六七八九十]{1,3}[部章])/;
const LONGEST_HEADING = 60;
const CHINESE = /[\u3400-\u9fff]/g;
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
  const labels = block.grid.rows.flat().filter(({ content: { text } }) => {
    const [label = ''] = text.split(/[:：]/, 1);
    return isLabel(label);
  });
  return labels.length >= 3;
}

function isData(block: TableBlock): boolean {
  const texts = block.grid.rows.flat().map(({ content }) => content.text);
  const filled = texts.filter((text) => text !== '').length;
  if (filled < TABLE_CELLS || isPageTable(block)) return false;
  return (texts.join('').match(CHINESE)?.length ?? 0) >= TABLE_WORDS;
}
