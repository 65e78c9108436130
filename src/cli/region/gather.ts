import { basename } from 'node:path';
import { Roll } from '../../between/region/match.js';
import type { Standing } from '../../between/region/roll-call.js';
import { nearest } from '../../engine/nearest.js';
import type { Manifest, ManifestOrgan } from '../../engine/region/manifest.js';
import type { LintResult } from '../../output/result.js';
import { plain } from '../../output/words.js';
import type { RegionOrgan, RegionState } from '../../region/organ.js';
import type { Bilingual } from '../../rulebook/types.js';
import { gatherOwn } from './own.js';
import type { Found, Reports } from './reports.js';

export interface Gathered {
  readonly state: RegionState;
  /** What there is to say beside the findings. */
  readonly notes: readonly Bilingual[];
  /** Results of files that cannot be read and are nobody's. */
  readonly loose: readonly LintResult[];
  /** An organ has two reports that differ, so that neither was taken. */
  readonly isUnclear: boolean;
}

/** Lints the reports of a region and tells whose they are. @param shorten how a path is shown */
export async function gather(
  manifest: Manifest,
  found: Found,
  reports: Reports,
  shorten: (path: string) => string,
): Promise<Gathered> {
  const roll = new Roll(manifest.region, manifest.organs);
  const more = manifest.deadline === undefined ? {} : { deadline: manifest.deadline };
  const notes: Bilingual[] = [];
  const loose: LintResult[] = [];
  const byOrgan = new Map<number, LintResult[]>();
  for (const file of found.files) {
    const result = await reports.lint(file, more);
    const at = numberOf(result, file, found, roll);
    if (at === undefined) {
      notes.push(stranger(result, manifest, shorten));
      if (result.fatalErrorCount > 0) loose.push(result);
      continue;
    }
    const { published } = manifest.organs[at]!;
    const own = published === undefined ? result : await reports.lint(file, { ...more, published });
    byOrgan.set(at, [...(byOrgan.get(at) ?? []), own]);
  }
  const organs = manifest.organs.map((organ, at) => {
    const called = callOne(organ, byOrgan.get(at) ?? [], manifest.year);
    if (called.note) notes.push(called.note(shorten));
    return called.organ;
  });
  const late = [...byOrgan.values()].flat().filter((each) => isOfOther(each, manifest.year));
  if (late.length > 0) notes.push(otherYears(late, manifest.year, shorten));
  const state: RegionState = {
    region: manifest.region,
    year: manifest.year,
    organs,
    isOpen: !manifest.complete,
  };
  const isUnclear = organs.some(({ standing }) => standing === 'unclear');
  const own = await gatherOwn(state, found, reports, shorten);
  return {
    state: { ...state, ...own.added },
    notes: [...notes, ...own.notes],
    loose: [...loose, ...own.loose],
    isUnclear,
  };
}

/** Whose report it is: as the list says, as it calls itself, and, where it cannot be read, by the name of the file. */
function numberOf(
  { record, fatalErrorCount }: LintResult,
  file: string,
  { named }: Found,
  roll: Roll,
): number | undefined {
  const told = named.get(file);
  if (told !== undefined) return told;
  const organ = record?.digest.organ;
  if (organ) return roll.ofName(organ);
  return fatalErrorCount > 0 ? roll.ofFile(basename(file)) : undefined;
}

function isOfOther({ record }: LintResult, year: number): boolean {
  return typeof record?.digest.year === 'number' && record.digest.year !== year;
}

interface CalledOne {
  readonly organ: RegionOrgan;
  readonly note?: (shorten: (path: string) => string) => Bilingual;
}

function callOne(given: ManifestOrgan, results: readonly LintResult[], year: number): CalledOne {
  const { name, line, column, excused, counted = true } = given;
  const facts = {
    name,
    line,
    column,
    isCounted: counted,
    ...(excused !== undefined && { excused }),
  };
  const onYear = results.filter(
    ({ record }) => record?.digest.year === year || record?.digest.year === null,
  );
  const [first] = onYear;
  if (first) {
    const { record, ...result } = first;
    const digest = record!.digest;
    const twin = onYear.find((each) => !isSame(each, first));
    if (!twin)
      return {
        organ: { ...facts, standing: 'read', result, side: { filePath: first.filePath, digest } },
      };
    return {
      organ: { ...facts, standing: 'unclear', result },
      note: (shorten) => differ(name, shorten(first.filePath), shorten(twin.filePath)),
    };
  }
  const broken = results.find(({ record }) => !record);
  if (broken) return { organ: { ...facts, standing: 'unreadable', result: broken } };
  const other = results[0]?.record?.digest.year;
  const standing: Standing = excused === undefined ? 'missing' : 'excused';
  return { organ: { ...facts, standing, ...(typeof other === 'number' && { otherYear: other }) } };
}

/** Whether two files, such as a Word document and its PDF, say the same in their forms. */
function isSame(a: LintResult, b: LintResult): boolean {
  return figuresOf(a) === figuresOf(b);
}

function figuresOf({ record }: LintResult): string {
  const forms = Object.entries(record?.digest.forms ?? {});
  return JSON.stringify(
    forms.map(([id, { cells }]) => [
      id,
      Object.entries(cells).map(([cell, [value]]) => [cell, value ?? 0]),
    ]),
  );
}

function differ(name: string, one: string, two: string): Bilingual {
  return {
    zh: `“${name}”有两份数字不同的报告（${plain(one)}、${plain(two)}），没有取用；请在名单里用 file 写明是哪一份。`,
    en: `"${name}" has two reports with different figures (${plain(one)}, ${plain(two)}); neither was taken. Name the one that holds with "file" in the list.`,
  };
}

function stranger(
  { record, filePath, fatalErrorCount }: LintResult,
  { organs }: Manifest,
  shorten: (path: string) => string,
): Bilingual {
  const file = plain(shorten(filePath));
  const organ = record?.digest.organ;
  if (!organ)
    return fatalErrorCount > 0
      ? {
          zh: `${file}：读不了，也看不出是哪个单位的。请在名单里用 file 写明。`,
          en: `${file}: cannot be read, and its name tells no organ. Name it with "file" in the list.`,
        }
      : {
          zh: `${file}：看不出是哪个单位的报告，没有取用。请在名单里用 file 写明。`,
          en: `${file}: does not tell its organ and was not taken. Name it with "file" in the list.`,
        };
  const like = nearest(
    organ,
    organs.map(({ name }) => name),
  );
  return {
    zh: `${file}：“${plain(organ)}”不在名单里，没有取用。${like ? `是不是“${like}”？可在名单里用 also 写明别的名称。` : ''}`,
    en: `${file}: "${plain(organ)}" is not in the list and was not taken.${like ? ` Did you mean "${like}"? Other names go into "also".` : ''}`,
  };
}

/** Files of other years that a note lists. */
const LISTED = 5;

function otherYears(
  results: readonly LintResult[],
  year: number,
  shorten: (path: string) => string,
): Bilingual {
  const names = results.map(
    ({ filePath, record }) => `${plain(shorten(filePath))} (${record?.digest.year})`,
  );
  const isCut = names.length > LISTED;
  const shown = names.slice(0, LISTED);
  return {
    zh: `名单要的是 ${year} 年度的报告，有 ${names.length} 份是别的年度的，没有取用：${shown.join('、')}${isCut ? '……' : ''}。`,
    en: `Not on ${year} as the list asks, and not taken: ${names.length} (${shown.join(', ')}${isCut ? ' …' : ''}).`,
  };
}
