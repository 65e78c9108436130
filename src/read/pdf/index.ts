import type { Draft } from '../../draft/draft.js';
import { UnreadableError } from '../errors.js';
import { fault } from '../faults.js';
import { PageReader } from '../page/index.js';
import { chineseTable } from './cmaps.js';
import { damagedStreams, open } from './pdfjs.js';
import type { PdfDocument } from './pdfjs-types.js';
import { readPage } from './read-page.js';
import { isWhole } from './whole.js';

/** No annual report has more pages, or is larger. */
const MOST_PAGES = 300;
const MOST_BYTES = 50 << 20;
/** Fonts are kept for so many pages: reports put together have new ones in each. */
const KEPT_PAGES = 12;

/**
 * Reads a PDF as it is looked at: tables from their ruling lines, text from its places. It cannot be stopped:
 * where that matters, it is given a thread (`readPdfBy`).
 *
 * @throws UnreadableError for a scan, a file with a password, one that is damaged, cut short, too long, or whose
 * fonts do not tell their characters
 */
export function readPdf(bytes: Uint8Array): Promise<Draft> {
  return takePdf(bytes.slice());
}

/** Reads a PDF whose bytes nobody else needs: they are not there any more when it has been read. */
export async function takePdf(bytes: Uint8Array): Promise<Draft> {
  if (bytes.length > MOST_BYTES) throw fault('too-large');
  if (!isWhole(bytes)) throw fault('truncated');
  let lacksTable = false;
  const tables = (file: string): Uint8Array => {
    const table = chineseTable(file);
    if (table !== undefined) return table;
    lacksTable = true;
    throw new Error(`No table for ${file}`);
  };
  const before = damagedStreams();
  const opened = await open(bytes, tables).catch((error: unknown) => {
    throw faultOf(error, lacksTable);
  });
  try {
    const draft = await readPages(opened.document);
    if (lacksTable) throw fault('unmapped');
    if (damagedStreams() > before) throw fault('damaged');
    return draft;
  } catch (error) {
    throw faultOf(error, lacksTable);
  } finally {
    await opened.close();
  }
}

async function readPages(document: PdfDocument): Promise<Draft> {
  if (document.numPages > MOST_PAGES) throw fault('too-many-pages');
  const reader = new PageReader();
  const layers = await document.getOptionalContentConfig();
  let [glyphs, pictures, recognised] = [0, 0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(await document.getPage(number), layers);
    glyphs += page.glyphs.length;
    pictures += page.pictures.length;
    if (page.isRecognised) recognised += 1;
    reader.add(page);
    if (number % KEPT_PAGES === 0) await document.cleanup();
  }
  if (glyphs === 0) throw fault(pictures > 0 ? 'scan' : 'blank');
  const draft = reader.finish('pdf');
  return recognised > 0 ? { ...draft, isRecognised: true } : draft;
}

/** What pdf.js says of a file, in our words; errors that are no fault of the file are passed on. */
function faultOf(error: unknown, lacksTable: boolean): unknown {
  if (lacksTable) return fault('unmapped');
  if (error instanceof UnreadableError || !(error instanceof Error)) return error;
  return error.name === 'PasswordException'
    ? fault('password')
    : fault('damaged', { cause: error });
}
