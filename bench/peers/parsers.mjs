import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PDFJS = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .replace(/package\.json$/, '');

/** Parsers by name; each gives a function that parses one input, or fails where it is not installed. */
export const PARSERS = {
  mammoth: async () => {
    const { default: mammoth } = await import('mammoth');
    return (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  },
  'rehype-parse': async () => {
    const [{ unified }, { default: parse }] = await Promise.all([
      import('unified'),
      import('rehype-parse'),
    ]);
    const processor = unified().use(parse).freeze();
    return (text) => processor.parse(text);
  },
  'remark-parse + remark-gfm': async () => {
    const [{ unified }, { default: parse }, { default: gfm }] = await Promise.all([
      import('unified'),
      import('remark-parse'),
      import('remark-gfm'),
    ]);
    const processor = unified().use(parse).use(gfm).freeze();
    return (text) => processor.parse(text);
  },
  'word-extractor': async () => {
    const { default: Extractor } = await import('word-extractor');
    return async (bytes) => (await new Extractor().extract(Buffer.from(bytes))).getBody();
  },
  'pdf.js, operators': () => pdfjs(false),
  'pdf.js, text and operators': () => pdfjs(true),
  'our reader of .docx': async (ours) => ours.readDocx,
};

/** pdf.js as it is published, in the same thread and with the options that our reader gives it. */
async function pdfjs(withText) {
  globalThis.DOMMatrix ??= function () {};
  const load = (name) => import(pathToFileURL(join(PDFJS, 'legacy', 'build', name)).href);
  const engines = Array.prototype.push;
  const ours = globalThis.pdfjsWorker;
  const worker = await load('pdf.worker.mjs');
  const { getDocument } = await load('pdf.mjs');
  // Both keep the first worker that they meet: ours must not be this one, as it is published.
  globalThis.pdfjsWorker = ours;
  // It puts a push of its own in the place of the engine's; ours must not be slowed by that.
  const its = Array.prototype.push;
  Array.prototype.push = engines;
  return async (bytes) => {
    Array.prototype.push = its;
    globalThis.pdfjsWorker = worker;
    const task = getDocument({
      data: bytes.slice(),
      verbosity: 0,
      cMapUrl: join(PDFJS, 'cmaps/'),
      standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      maxImageSize: 0,
    });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      if (withText) await page.getTextContent();
      await page.getOperatorList();
      page.cleanup();
    }
    await task.destroy();
    Array.prototype.push = engines;
    globalThis.pdfjsWorker = ours;
  };
}
