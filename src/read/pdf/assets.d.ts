/** The build turns these into bytes. */
declare module '*.bcmap' {
  const bytes: Uint8Array;
  export default bytes;
}

declare module 'pdfjs-dist/legacy/build/pdf.mjs' {
  export const OPS: Readonly<Record<string, number>>;
  export function getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<import('./pdfjs-types.js').PdfDocument>;
    destroy(): Promise<void>;
  };
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
  /** Added by the build: how many compressed streams were not what was written. */
  export const damage: { readonly streams: number };
}
