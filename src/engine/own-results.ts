import { extname } from 'node:path';
import { GENERATOR } from '../output/html/generator.js';
import { isOwnMarkdown } from '../output/markdown.js';
import { WORKBOOK_MARK } from '../output/workbook-mark.js';
import { codeOf, type Disk } from './disk/disk.js';
import { openForReading } from './disk/read.js';

/** Bytes within which a page says what made it. */
const HEAD = 600;

const isOwnText = (text: string) => text.includes(GENERATOR) || isOwnMarkdown(text);

/** By its extension which end of a file tells that this program wrote it, and how. */
const MARKS: Readonly<Record<string, 'head' | 'tail'>> = {
  '.html': 'head',
  '.htm': 'head',
  '.md': 'head',
  '.markdown': 'head',
  '.xlsx': 'tail',
};

/**
 * Whether a file holds findings, or the table of a region or its data, as this program writes them: it lies among the
 * reports, and is none. A file that cannot be read is none of them; that is told where it is read.
 */
export function isOwnResult(file: string, disk: Disk): boolean {
  const end = MARKS[extname(file).toLowerCase()];
  if (end === undefined) return false;
  const length = end === 'head' ? HEAD : WORKBOOK_MARK.length;
  const text = endOf(file, end, length, disk);
  return end === 'head' ? isOwnText(text) : text === WORKBOOK_MARK;
}

function endOf(file: string, end: 'head' | 'tail', length: number, disk: Disk): string {
  try {
    const descriptor = openForReading(file, disk);
    try {
      const stats = disk.fstatSync(descriptor);
      if (!stats.isFile()) return '';
      const bytes = new Uint8Array(length);
      const from = end === 'head' ? 0 : Math.max(0, stats.size - length);
      const count = disk.readSync(descriptor, bytes, 0, length, from);
      return new TextDecoder().decode(bytes.subarray(0, count));
    } finally {
      disk.closeSync(descriptor);
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return '';
  }
}
