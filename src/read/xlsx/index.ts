import type { Draft } from '../../draft/draft.js';
import { fault } from '../faults.js';
import { Archive } from '../zip.js';
import { readFormats } from './formats.js';
import { SheetLayout } from './layout.js';
import { SheetReader } from './sheet.js';
import { readStrings } from './strings.js';
import { scanPart } from './vocabularies.js';
import { openWorkbook } from './workbook.js';

const MOST_SHEETS = 100;

/**
 * Reads a workbook (.xlsx) as it is shown: sheets, rows and columns that are hidden are left out, numbers are as
 * their formats round them. Each table names its cells.
 * @throws UnreadableError for a workbook that is damaged, blank, of unreasonable size, or with formulas that were
 * never worked out
 */
export function readXlsx(bytes: Uint8Array): Draft {
  const { sheets, strings, styles, is1904 } = openWorkbook(new Archive(bytes));
  if (sheets.length > MOST_SHEETS) throw fault('too-large');
  const around = { strings: readStrings(strings), formats: readFormats(styles), is1904 };
  const layout = new SheetLayout();
  for (const { name, xml } of sheets) {
    const reader = new SheetReader(around);
    scanPart(xml, reader);
    layout.add(name, reader);
  }
  const { source, blocks, cells } = layout;
  if (blocks.length === 0) throw fault('blank');
  return { format: 'xlsx', source, blocks, metadata: {}, cells };
}
