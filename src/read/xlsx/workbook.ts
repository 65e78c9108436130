import { fault } from '../faults.js';
import { resolvePart, xmlPart } from '../xml-part.js';
import type { Archive } from '../zip.js';
import { scanPart } from './vocabularies.js';

/** A sheet that is shown. */
export interface SheetPart {
  readonly name: string;
  readonly xml: string;
}

/** The parts of a workbook. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Days are counted from 1904. */
  readonly is1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** @throws UnreadableError where a part is missing or damaged */
export function openWorkbook(archive: Archive): Workbook {
  const root = [...relationsOf(archive, '').values()].find(({ type }) =>
    type.endsWith('/officeDocument'),
  );
  const main = root !== undefined && archive.has(root.target) ? root.target : 'xl/workbook.xml';
  const xml = xmlPart(archive, main);
  if (xml === undefined) throw fault('damaged');
  const relations = relationsOf(archive, main);
  const partOf = (kind: string): string | undefined => {
    const named = [...relations.values()].find(({ type }) => type.endsWith(`/${kind}`));
    return xmlPart(archive, named?.target ?? resolvePart(main, `${kind}.xml`));
  };
  const sheets: SheetPart[] = [];
  let is1904 = false;
  scanPart(xml, {
    open: (name, attributes) => {
      if (name === 'x:workbookPr') is1904 = isOn(attributes('date1904'));
      if (name !== 'x:sheet' || (attributes('state') ?? 'visible') !== 'visible') return true;
      const relation = relations.get(attributes('r:id') ?? '');
      // Sheets of charts or of macros hold no cells.
      if (relation !== undefined && !relation.type.endsWith('/worksheet')) return true;
      const sheet = relation && xmlPart(archive, relation.target);
      if (sheet === undefined) throw fault('damaged');
      sheets.push({ name: attributes('name') ?? '', xml: sheet });
      return true;
    },
  });
  return { sheets, strings: partOf('sharedStrings'), styles: partOf('styles'), is1904 };
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The relations of a part by their ids. */
function relationsOf(archive: Archive, part: string): Map<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const xml = xmlPart(archive, `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const relations = new Map<string, Relation>();
  if (xml === undefined) return relations;
  scanPart(xml, {
    open: (name, attributes) => {
      if (name === 'rel:Relationship' && attributes('TargetMode') !== 'External') {
        const target = resolvePart(part, attributes('Target') ?? '');
        relations.set(attributes('Id') ?? '', { type: attributes('Type') ?? '', target });
      }
      return true;
    },
  });
  return relations;
}
