import type { Draft } from '../../draft/draft.js';

type ReadPdf = (bytes: Uint8Array) => Promise<Draft>;

let reader: ReadPdf = async (bytes) => (await import('./index.js')).readPdf(bytes);

/**
 * Has every PDF read by another function from now on: nothing stops the reader in its own thread, however long
 * an odd file takes, so a program that has threads gives it one.
 */
export function readPdfBy(other: ReadPdf): void {
  reader = other;
}

/** Reads a PDF in this thread, or as `readPdfBy` has it. */
export function readPdfApart(bytes: Uint8Array): Promise<Draft> {
  return reader(bytes);
}
