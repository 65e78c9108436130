import { fault } from '../faults.js';
import { Content } from './content.js';
import { UNKNOWN } from './fonts.js';
import { times } from '../page/matrix.js';
import { OPS, type OperatorName } from './pdfjs.js';
import type { PdfFont, PdfPage } from './pdfjs-types.js';
import { shown, type ShownPage } from '../page/shown.js';

/** More characters than this part of a page must not be unknown. */
const MOST_UNKNOWN = 0.02;
/** What is filled in or typed onto the page is part of it; the build leaves other annotations out. */
const ANNOTATIONS = 1;

const NAMES = new Map(Object.entries(OPS).map(([name, code]) => [code, name as OperatorName]));
const codes = (names: readonly string[]): ReadonlySet<number> =>
  new Set(names.map((name) => OPS[name]!));
const PAINTING = {
  strokes: codes([
    'stroke',
    'closeStroke',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ]),
  fills: codes([
    'fill',
    'eoFill',
    'fillStroke',
    'eoFillStroke',
    'closeFillStroke',
    'closeEOFillStroke',
  ]),
};

/** @throws UnreadableError where too many characters are unknown */
export async function readPage(
  page: PdfPage,
  layers: { isVisible(group: unknown): boolean },
): Promise<ShownPage> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: ANNOTATIONS });
  const fonts = await fontsOf(page, fnArray, argsArray);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const content = new Content(times([1, 0, 0, 1, 0, 0], transform), {
    fontOf: (name) => fonts.get(name) ?? {},
    isVisible: (layer) => layers.isVisible(layer),
    painting: PAINTING,
  });
  const handlers = content.handlers as Partial<Record<string, (...args: unknown[]) => void>>;
  fnArray.forEach((code, index) => handlers[NAMES.get(code) ?? '']?.(...(argsArray[index] ?? [])));
  page.cleanup();
  const seen = shown(content.drawn, { width, height });
  const unknown = seen.glyphs.filter(({ text }) => text === UNKNOWN).length;
  if (unknown > seen.glyphs.length * MOST_UNKNOWN) throw fault('unmapped');
  return seen;
}

/** The fonts that a page uses; they come after the operators that ask for them. */
async function fontsOf(
  page: PdfPage,
  codesOf: readonly number[],
  argsOf: readonly (readonly unknown[] | null)[],
): Promise<Map<string, PdfFont>> {
  const names = new Set<string>();
  codesOf.forEach((code, index) => {
    const args = argsOf[index];
    if (code === OPS['setFont']) names.add(args![0] as string);
    if (code !== OPS['setGState']) return;
    for (const [key, value] of args![0] as readonly (readonly [string, unknown])[])
      if (key === 'Font') names.add((value as readonly [string])[0]);
  });
  const fonts = new Map<string, PdfFont>();
  for (const name of names) {
    const font = await new Promise<PdfFont | string>(
      (done) => void page.commonObjs.get(name, done),
    );
    // Why it cannot be read: its text is left out by pdf.js.
    if (typeof font === 'string') throw fault('damaged', { cause: new Error(font) });
    fonts.set(name, font);
  }
  return fonts;
}
