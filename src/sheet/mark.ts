import { WORKBOOK_MARK } from '../output/workbook-mark.js';

/** The end record of a ZIP archive without a comment, whose length stands in its last two bytes. */
const END_RECORD = 22;

/** A workbook with the mark: the comment of its archive, which programs that open it pass over. */
export function withMark(workbook: Uint8Array): Uint8Array {
  const view = new DataView(workbook.buffer, workbook.byteOffset, workbook.byteLength);
  const isPlain =
    workbook.length >= END_RECORD &&
    view.getUint32(workbook.length - END_RECORD, true) === 0x06054b50;
  if (!isPlain) throw new Error('The workbook does not end as an archive without a comment');
  const mark = new TextEncoder().encode(WORKBOOK_MARK);
  const marked = new Uint8Array(workbook.length + mark.length);
  marked.set(workbook);
  marked.set(mark, workbook.length);
  new DataView(marked.buffer).setUint16(workbook.length - 2, mark.length, true);
  return marked;
}
