import type { Draft } from '../draft/draft.js';
import type { KindId } from './kinds.js';
import { readPdfApart } from './pdf/apart.js';
import { readTyped, readWeb, type ReadOptions } from './typed.js';

/** Turns the bytes of a file into a draft. */
export type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<Draft>;

/** By what each kind is read that can be. Large readers are loaded when the first such file comes. */
const READERS: Partial<Record<KindId, Reader>> = {
  text: readTyped,
  html: readWeb,
  docx: async (bytes) => (await import('./docx/index.js')).readDocx(bytes),
  pdf: readPdfApart,
  doc: async (bytes) => (await import('./doc/index.js')).readDoc(bytes),
  ofd: async (bytes) => (await import('./ofd/index.js')).readOfd(bytes),
  odt: async (bytes) => (await import('./odt/index.js')).readOdt(bytes),
  fodt: async (bytes) => (await import('./odt/index.js')).readFodt(bytes),
  rtf: async (bytes) => (await import('./rtf/index.js')).readRtf(bytes),
  mhtml: async (bytes) => (await import('./mhtml/index.js')).readMhtml(bytes),
  'flat-opc': async (bytes) => (await import('./docx/index.js')).readFlatDocx(bytes),
  xlsx: async (bytes) => (await import('./xlsx/index.js')).readXlsx(bytes),
};

/** Undefined where files of the kind cannot be read. */
export function readerOf(kind: KindId): Reader | undefined {
  return READERS[kind];
}
