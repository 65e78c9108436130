import { escapeXml } from '../../output/xml.js';
import { placesOf, type FormGrid, type GridCell, type Place } from '../form-grid.js';

/** How much of the width each column of labels takes, by their number; the figures share the rest. */
const LABEL_SHARES: readonly (readonly number[])[] = [[], [0.3], [0.14, 0.26], [0.09, 0.17, 0.31]];

/** With more columns than this, a form takes smaller type. */
const DENSE = 8;

interface RowFacts {
  readonly isHead: boolean;
  readonly isLast: boolean;
  readonly isDense: boolean;
}

/** A form as a table with merged cells, as the official one has them; `width` is in twentieths of a point. */
export function tableXml(grid: FormGrid, width: number): string {
  const columns = columnWidths(grid, width);
  const rows = placesOf(grid).map((places, index) =>
    rowXml(places, columns, {
      isHead: index < grid.headRows,
      isLast: index === grid.rows.length - 1,
      isDense: grid.width > DENSE,
    }),
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:jc w:val="center"/>${BORDERS}` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${columns.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

function columnWidths({ width: count, labelColumns }: FormGrid, width: number): number[] {
  const labels = LABEL_SHARES[labelColumns]!.map((share) => Math.floor(width * share));
  const rest = labels.reduce((left, each) => left - each, width);
  const figures = count - labelColumns;
  return [...labels, ...Array.from({ length: figures }, () => Math.floor(rest / figures))];
}

function rowXml(places: readonly Place[], widths: readonly number[], row: RowFacts): string {
  const cells = places.flatMap((place, column) => {
    const { cell, isBelow } = place;
    // A merged cell is written once in each of its rows, where it begins.
    if (places[column - 1]?.cell === cell) return [];
    const span = widths.slice(column, column + cell.colspan).reduce((sum, each) => sum + each, 0);
    return [cellXml(cell, isBelow, span, row)];
  });
  const head = row.isHead ? '<w:tblHeader/>' : '';
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${row.isDense ? 340 : 400}" w:hRule="atLeast"/>${head}</w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(cell: GridCell, isBelow: boolean, width: number, row: RowFacts): string {
  const { text, colspan, rowspan, kind } = cell;
  const span = colspan > 1 ? `<w:gridSpan w:val="${colspan}"/>` : '';
  const merge = rowspan === 1 ? '' : isBelow ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
  const role = kind === 'label' && rowspan === 1 ? 'Label' : 'Text';
  const style = `Table${row.isDense ? 'Dense' : ''}${role}`;
  // Rows that keep with the next keep the form on one page, if it fits.
  const keep = row.isLast ? '' : '<w:keepNext/>';
  const content = isBelow || text === '' ? '' : `<w:r><w:t>${escapeXml(text)}</w:t></w:r>`;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep}</w:pPr>${content}</w:p></w:tc>`
  );
}

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')}</w:tblBorders>`;
