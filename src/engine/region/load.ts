import { Roll, type Clash } from '../../between/region/match.js';
import type { Bilingual } from '../../rulebook/types.js';
import { isDay, isMonthDay } from '../config/deadline.js';
import { parseConfig, parsingOf } from '../config/parse.js';
import type { Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import { unreadWords } from '../disk/words.js';
import { ConfigurationError } from '../errors.js';
import { fileFault, type FileKind } from '../shape/file-fault.js';
import type { Manifest, ManifestOrgan } from './manifest.js';
import validate from './validate.generated.js';

/**
 * Reads the list of a region's organs.
 * @param today when it is read: nobody has reported on a year to come
 * @throws ConfigurationError where it cannot be read or used; it names file, line and what to write.
 */
export async function loadManifest(
  path: string,
  disk: Disk,
  today = new Date(),
): Promise<Manifest> {
  const text = readTextWithin(path, MEGABYTES, disk);
  if (typeof text !== 'string')
    throw new ConfigurationError(
      { zh: `读不到 ${path}。`, en: `Cannot read ${path}.` },
      unreadWords(text, MEGABYTES),
    );
  const parsed = await parseConfig(path, text, PARSING);
  if (!validate(parsed.data)) throw await fileFault(parsed, validate.errors ?? [], KIND);
  const data = parsed.data as Written;
  const organs: ManifestOrgan[] = [];
  for (const [index, given] of data.organs.entries()) {
    const organ = typeof given === 'string' ? { name: given } : given;
    const place = await parsed.locate(['organs', String(index)], 'value');
    const [line = 1, column = 1] = place.split(':').map(Number);
    const twin = organs.find(({ name }) => name.trim() === organ.name.trim());
    if (twin) throw twice(path, place, organ.name, twin.line);
    if (organ.published !== undefined && !isDay(organ.published))
      throw noDate(path, place, organ.published);
    organs.push({ ...organ, name: organ.name.trim(), line, column });
  }
  const { clash } = new Roll(data.region, organs);
  if (clash) throw sameOrgan(path, clash, organs);
  if (data.deadline !== undefined && !isMonthDay(data.deadline))
    throw noDate(path, await parsed.locate(['deadline'], 'value'), data.deadline);
  if (data.year > today.getFullYear())
    throw notYet(path, await parsed.locate(['year'], 'value'), data.year);
  return {
    ...data,
    path,
    reportPlace: await parsed.locate(['report'], 'value'),
    region: data.region.trim(),
    reports: [data.reports].flat(),
    earlier: [data.earlier ?? []].flat(),
    complete: data.complete ?? true,
    organs,
  };
}

type Written = Omit<
  Manifest,
  'path' | 'reportPlace' | 'reports' | 'earlier' | 'complete' | 'organs'
> & {
  readonly reports: string | readonly string[];
  readonly earlier?: string | readonly string[];
  readonly complete?: boolean;
  readonly organs: readonly (string | Omit<ManifestOrgan, 'line' | 'column'>)[];
};

const MEGABYTES = 4;
const PARSING = parsingOf({ zh: '名单', en: 'The list' });

const SAMPLE: Bilingual = {
  zh: '写法：\nregion: 某县\nyear: 2025\nreport: 某县.docx\nreports: 各单位\norgans:\n  - 某县财政局\n  - name: 某县教育局\n    published: 2026-01-20',
  en: 'Such as:\nregion: 某县\nyear: 2025\nreport: 某县.docx\nreports: organs\norgans:\n  - 某县财政局\n  - name: 某县教育局\n    published: 2026-01-20',
};

const DAY: Bilingual = {
  zh: '应写作 年-月-日，如 2026-01-20',
  en: 'must be YYYY-MM-DD, such as 2026-01-20',
};
const FILE: Bilingual = { zh: '应为文件名', en: 'must be the name of a file' };
const FILES: Bilingual = {
  zh: '应为文件夹、文件或通配符，或它们的列表',
  en: 'must be a folder, a file or a pattern, or a list of them',
};
const YES_OR_NO: Bilingual = { zh: '应为 true 或 false', en: 'must be true or false' };

const KIND: FileKind = {
  whole: { zh: '名单', en: 'The list' },
  item: { zh: '单位', en: 'organ' },
  keys: ['region', 'year', 'report', 'earlier', 'reports', 'deadline', 'complete', 'organs'],
  itemKeys: ['name', 'also', 'file', 'published', 'counted', 'excused'],
  forms: {
    region: { zh: '应为地区全称，如 某市某县', en: 'must be the name of the region' },
    year: { zh: '应为 2008 到 2099 的年度，如 2025', en: 'must be a year from 2008 to 2099' },
    report: FILE,
    earlier: FILES,
    reports: FILES,
    deadline: { zh: "应写作 月-日，如 '01-31'", en: "must be MM-DD, such as '01-31'" },
    complete: YES_OR_NO,
    organs: { zh: '应为单位的列表，至少有一个', en: 'must be a list with at least one organ' },
    name: { zh: '应为单位名称', en: 'must be the name of an organ' },
    also: {
      zh: '应为别的名称的列表，如 [水务局]',
      en: 'must be a list of other names, such as [水务局]',
    },
    file: FILE,
    published: DAY,
    counted: YES_OR_NO,
    excused: {
      zh: '应写明理由，如 2025年并入农业农村局',
      en: 'must give the reason, such as 2025年并入农业农村局',
    },
  },
  sample: SAMPLE,
};

function twice(path: string, place: string, name: string, line: number): ConfigurationError {
  return at(path, place, {
    zh: `“${name}”写了两次，前一次在第 ${line} 行。`,
    en: `"${name}" stands twice, first in line ${line}.`,
  });
}

function sameOrgan(
  path: string,
  { name, first, second }: Clash,
  organs: readonly ManifestOrgan[],
): ConfigurationError {
  const [one, other] = [organs[first]!, organs[second]!];
  return at(path, `${other.line}:${other.column}`, {
    zh: `“${other.name}”与第 ${one.line} 行的“${one.name}”是同一个单位（都叫“${name}”），请合成一条，别的名称写在 also 里。`,
    en: `"${other.name}" is the organ "${one.name}" of line ${one.line} (both are "${name}"); make them one, with other names in "also".`,
  });
}

function notYet(path: string, place: string, year: number): ConfigurationError {
  return at(path, place, {
    zh: `year 是 ${year}，这一年还没有到，不会有报告；应为数字所属的年度，如 2025 年初公布的报告写 2024。`,
    en: `The year is ${year}, which has not come yet; it must be the year that the figures cover, such as 2024 for reports published early in 2025.`,
  });
}

function noDate(path: string, place: string, date: string): ConfigurationError {
  return at(path, place, { zh: `没有 ${date} 这一天。`, en: `There is no day ${date}.` });
}

function at(path: string, place: string, text: Bilingual, next?: Bilingual): ConfigurationError {
  return new ConfigurationError(
    { zh: `${path}:${place}：${text.zh}`, en: `${path}:${place}: ${text.en}` },
    next,
  );
}
