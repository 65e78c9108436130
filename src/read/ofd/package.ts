import { flatMap } from '../../text/flat-map.js';
import { fault } from '../faults.js';
import { refuse } from '../kinds.js';
import { resolvePart, xmlPart } from '../xml-part.js';
import type { Archive } from '../zip.js';
import { childOf, childrenOf, numbersOf, treeOf, type Node } from './tree.js';

/** A document in an OFD file; a file holds one, or several one behind the other. */
export interface OfdDocument {
  /** Names of the parts with its pages, in their order. */
  readonly pages: readonly string[];
  /** Names of the parts with its templates, by their ids. */
  readonly templates: ReadonlyMap<string, string>;
  /** Drawings that pages show by their ids. */
  readonly units: ReadonlyMap<string, Node>;
  /** `x y width height` of its pages in millimetres, where they do not say otherwise. */
  readonly box: readonly number[] | undefined;
}

/**
 * The documents of an OFD file.
 * @throws UnreadableError for one that is encrypted, damaged, or holds none
 */
export function documentsOf(archive: Archive): OfdDocument[] {
  if ([...archive.names].some((name) => /(?:^|\/)(?:encryptions|decryptseed\.dat)/i.test(name)))
    throw fault('encrypted');
  const roots = flatMap(childrenOf(partOf(archive, 'OFD.xml'), 'DocBody'), (body) => {
    const root = childOf(body, 'DocRoot')?.text.trim();
    return root ? [resolvePart('OFD.xml', root)] : [];
  });
  if (roots.length === 0) throw refuse('zip');
  return roots.map((root) => documentOf(archive, root));
}

/** A part as a tree; one that is named must be there. */
export function partOf(archive: Archive, name: string): Node {
  const xml = xmlPart(archive, name);
  if (xml === undefined) throw fault('damaged');
  return treeOf(xml);
}

function documentOf(archive: Archive, root: string): OfdDocument {
  const document = partOf(archive, root);
  const common = childOf(document, 'CommonData');
  const place = ({ attributes }: Node): string => placeOf(archive, root, attributes['BaseLoc']);
  const templates = new Map(
    childrenOf(common, 'TemplatePage').map((node) => [node.attributes['ID'] ?? '', place(node)]),
  );
  const units = new Map<string, Node>();
  for (const kind of ['PublicRes', 'DocumentRes'])
    for (const { text } of childrenOf(common, kind)) {
      const xml = xmlPart(archive, placeOf(archive, root, text));
      // Fonts and pictures alone are worth nothing here.
      if (xml?.includes('CompositeGraphicUnit')) keepUnits(treeOf(xml), units);
    }
  return {
    pages: childrenOf(childOf(document, 'Pages'), 'Page').map(place),
    templates,
    units,
    box: boxOf(childOf(common, 'PageArea')),
  };
}

function keepUnits(resources: Node, units: Map<string, Node>): void {
  for (const unit of childrenOf(
    childOf(resources, 'CompositeGraphicUnits'),
    'CompositeGraphicUnit',
  ))
    units.set(unit.attributes['ID'] ?? '', unit);
}

/** Paths lead from the part that names them; some programs write them from the top. */
function placeOf(archive: Archive, from: string, path: string | undefined): string {
  if (path === undefined) throw fault('damaged');
  const near = resolvePart(from, path);
  const top = resolvePart('', path);
  return !archive.has(near) && archive.has(top) ? top : near;
}

/** The area of a page in millimetres: `x y width height`. */
export function boxOf(area: Node | undefined): number[] | undefined {
  const box = numbersOf(childOf(area, 'PhysicalBox')?.text);
  return box.length === 4 && box[2]! > 0 && box[3]! > 0 ? box : undefined;
}
