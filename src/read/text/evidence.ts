import { isDelimiterRow } from '../markdown/tables/pipe.js';
import { matchesOf } from '../../text/matches.js';

const HTML_TABLE = /<table[\s>]/i;
const GRID_BORDER = /^[ \t>]*\+(?:[-=:]+\+)+[ \t]*$/m;
/** Two rules of columns, as pandoc draws a table, or a head over one. */
const COLUMN_RULE = /^[ \t]*-{2,40}(?: {1,9}-{2,})+[ \t]*$/m;
const FRONT_MATTER = /^---[ \t]*(?:\r\n?|\n)/;
const DELIMITER_LINE = /^[ \t>]*[|:\-–—―─][^\p{L}\p{N}\r\n]{2,}$/gmu;
const MARKS = [
  /^ {0,3}#{1,6}(?=[^#\r\n])/m,
  /^ {0,3}(?:`{3}|~{3})/m,
  /^ {0,3}>/m,
  /^ {0,3}[-*+][ \t]+[^\s\d-]/m,
  /\*\*[^*\r\n]{1,200}\*\*/,
  /!?\[[^[\]\r\n]{0,200}\]\([^()\r\n]{1,500}\)/,
  /<\/?(?:p|div|span|br|b|strong|h[1-6]|img|a|!--)[\s/>-]/i,
  /&(?:nbsp|amp|lt|gt|quot|#\d{2,5}|ensp|emsp);/,
  /^ {0,3}={3,}[ \t]*$/m,
];

/** The text has what only Markdown has: a table with its rule below the head, a grid, HTML, front matter. */
export function hasMarkdownTables(source: string): boolean {
  if (source.includes('<') && HTML_TABLE.test(source)) return true;
  if (source.includes('+') && GRID_BORDER.test(source)) return true;
  if (source.includes('-- ') && COLUMN_RULE.test(source)) return true;
  if (FRONT_MATTER.test(source)) return true;
  if (!source.includes('|')) return false;
  for (const [line] of matchesOf(source, DELIMITER_LINE)) {
    if (line.includes('|') && line.includes('--') && isDelimiterRow(line.replace(/^[ \t>]+/, '')))
      return true;
  }
  return false;
}

/** The text has marks of Markdown in it, which plain text may also have by chance. */
export function hasMarkdownMarks(source: string): boolean {
  return MARKS.some((mark) => mark.test(source));
}
