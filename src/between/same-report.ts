import type { Format } from '../draft/formats.js';
import { organKey, type Dated } from './pairing.js';

/** A file of a run, as far as it tells which report it holds. */
export interface Kept extends Dated {
  readonly filePath: string;
  readonly format: Format;
}

/** The formats in the order in which people correct a report: the one they write, before the one they print. */
const RANK: Readonly<Record<Format, number>> = {
  docx: 0,
  doc: 1,
  'flat-opc': 2,
  odt: 3,
  rtf: 4,
  uof: 5,
  markdown: 6,
  html: 7,
  mhtml: 8,
  text: 9,
  pdf: 10,
  ofd: 11,
  xlsx: 12,
};

/**
 * Files that hold one report in several forms: of one folder and name, or of one organ and year in other formats.
 * Each group by the number of the form that people correct first, with the others in that order.
 * @param files those that were not read, or are not to be grouped, are undefined
 */
export function formsOf(files: readonly (Kept | undefined)[]): Map<number, readonly number[]> {
  const order = (a: number, b: number) => RANK[files[a]!.format] - RANK[files[b]!.format] || a - b;
  const groups = byKey(files, stemOf)
    .flatMap((numbers) => split(numbers.sort(order), files))
    .sort(([a = 0], [b = 0]) => a - b);
  const joined = joinOrgans(groups, files);
  return new Map(
    joined
      .filter((group) => group.length > 1)
      .map((group) => {
        const [first = 0, ...others] = [...group].sort(order);
        return [first, others];
      }),
  );
}

/** Files of one name that call themselves otherwise are reports of their own. */
function split(numbers: readonly number[], files: readonly (Kept | undefined)[]): number[][] {
  const groups: number[][] = [];
  for (const each of numbers) {
    const own = files[each]!;
    const group = groups.find((others) => others.every((other) => agree(own, files[other]!)));
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

function agree(one: Kept, other: Kept): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return false;
  if (one.organ === null || other.organ === null) return true;
  const [a, b] = [organKey(one.organ), organKey(other.organ)];
  return a.endsWith(b) || b.endsWith(a);
}

/** Groups of one organ and year, where no extension stands twice: else nobody can tell which belong together. */
function joinOrgans(groups: readonly number[][], files: readonly (Kept | undefined)[]): number[][] {
  const dated = groups.map((group) =>
    group.map((each) => files[each]!).find(({ organ, year }) => organ !== null && year !== null),
  );
  const alone = groups.filter((_, at) => dated[at] === undefined);
  const joined = byKey(dated, ({ organ, year }) => `${year} ${organKey(organ!)}`).flatMap(
    (places) => {
      const all = places.flatMap((at) => groups[at]!);
      const kinds = new Set(all.map((each) => extensionOf(files[each]!)));
      return kinds.size === all.length ? [all] : places.map((at) => groups[at]!);
    },
  );
  return [...joined, ...alone];
}

function byKey<Item>(
  items: readonly (Item | undefined)[],
  keyOf: (item: Item) => string,
): number[][] {
  const found = new Map<string, number[]>();
  items.forEach((item, at) => {
    if (item === undefined) return;
    const key = keyOf(item);
    const known = found.get(key);
    if (known) known.push(at);
    else found.set(key, [at]);
  });
  return [...found.values()];
}

/** Folder and name without the extension; a file without a name is like no other. */
function stemOf({ filePath }: Kept): string {
  return filePath.replace(EXTENSION, '');
}

function extensionOf({ filePath }: Kept): string {
  return EXTENSION.exec(filePath)?.[0].toLowerCase() ?? '';
}

const EXTENSION = /(?<=[^\\/])\.[^.\\/]+$/u;
