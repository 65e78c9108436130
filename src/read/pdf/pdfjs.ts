import './no-matrix.js';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { damage, WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { ArgumentsOf, PdfDocument } from './pdfjs-types.js';

// In the same thread: whoever calls may give it one of its own.
(globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = { WorkerMessageHandler };

export { OPS };

/** How many damaged streams were met so far; pdf.js takes what is left of one for the whole. */
export function damagedStreams(): number {
  return damage.streams;
}

/** The code of each operator, by pdf.js's name of it. */
export type OperatorName = keyof ArgumentsOf;

/** Serves the tables of Chinese encodings, by file name. */
export type TableSource = (name: string) => Uint8Array;

/**
 * Opens a file. pdf.js takes the bytes away: they must be a copy. Errors in a page are thrown, since a page of
 * which a part is left out is no page; pictures are not decoded.
 */
export async function open(
  bytes: Uint8Array,
  tables: TableSource,
): Promise<{ document: PdfDocument; close: () => Promise<void> }> {
  class Tables {
    /** Programs that draw also ask for the outlines of common fonts; these are not here. */
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`No ${filename}`);
      return tables(filename);
    }
  }
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    cMapUrl: './',
    BinaryDataFactory: Tables,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: true,
    isEvalSupported: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: true,
    maxImageSize: 0,
  });
  const document = await task.promise;
  return { document, close: () => task.destroy() };
}
