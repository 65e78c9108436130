import type { Draft } from '../../draft/draft.js';
import { fault } from '../faults.js';
import { PageReader } from '../page/index.js';
import type { Matrix } from '../page/matrix.js';
import { shown, type ShownPage } from '../page/shown.js';
import { Archive } from '../zip.js';
import { Content } from './content.js';
import { boxOf, documentsOf, partOf, type OfdDocument } from './package.js';
import { UNKNOWN } from './text.js';
import { childOf, childrenOf } from './tree.js';

const MOST_PAGES = 300;
/** Points in a millimetre. */
const POINTS = 72 / 25.4;
const A4 = [0, 0, 210, 297];
/** More characters than this part of a page must not be unknown. */
const MOST_UNKNOWN = 0.02;

/**
 * Reads OFD (GB/T 33190) as it is looked at: tables from their ruling lines, text from its places. Seals and
 * remarks lie over the pages and are no text.
 * @throws UnreadableError for a file that is encrypted, damaged, too long, or holds no text
 */
export function readOfd(bytes: Uint8Array): Draft {
  const archive = new Archive(bytes);
  const documents = documentsOf(archive);
  if (documents.reduce((sum, { pages }) => sum + pages.length, 0) > MOST_PAGES)
    throw fault('too-many-pages');
  const reader = new PageReader();
  let [glyphs, pictures, recognised] = [0, 0, 0];
  for (const document of documents) {
    for (const name of document.pages) {
      const page = pageOf(archive, document, name);
      glyphs += page.glyphs.length;
      pictures += page.pictures.length;
      if (page.isRecognised) recognised += 1;
      reader.add(page);
    }
  }
  if (glyphs === 0) throw fault(pictures > 0 ? 'scan' : 'blank');
  const draft = reader.finish('ofd');
  return recognised > 0 ? { ...draft, isRecognised: true } : draft;
}

function pageOf(archive: Archive, document: OfdDocument, name: string): ShownPage {
  const page = partOf(archive, name);
  const [left = 0, top = 0, width = 0, height = 0] =
    boxOf(childOf(page, 'Area')) ?? document.box ?? A4;
  const matrix: Matrix = [POINTS, 0, 0, POINTS, -left * POINTS, -top * POINTS];
  const content = new Content(document.units);
  for (const { attributes } of childrenOf(page, 'Template')) {
    const template = document.templates.get(attributes['TemplateID'] ?? '');
    if (template === undefined) throw fault('damaged');
    content.draw(childOf(partOf(archive, template), 'Content'), matrix);
  }
  content.draw(childOf(page, 'Content'), matrix);
  const seen = shown(content.drawn, { width: width * POINTS, height: height * POINTS });
  const unknown = seen.glyphs.filter(({ text }) => text === UNKNOWN).length;
  if (unknown > seen.glyphs.length * MOST_UNKNOWN) throw fault('unmapped');
  return seen;
}
