import { blankWord } from '../../blank/word/index.js';
import { JobError, UsageError } from '../../engine/errors.js';
import type { LintResult } from '../../output/result.js';
import { plain } from '../../output/words.js';
import { filledReport, notAdded } from '../../region/blank.js';
import type { RegionState } from '../../region/organ.js';
import { pictures } from '../../region/pictures/index.js';
import { aboutRegion, countsLine } from '../../region/summary.js';
import { regionTable } from '../../region/table.js';
import { tableCsv, tableHtml, tableSheet } from '../../region/texts.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import { findingsSheet } from '../../sheet/findings.js';
import { writeWorkbook } from '../../sheet/workbook.js';
import { complain } from '../complain.js';
import { create } from '../init/create.js';
import type { Io } from '../io.js';
import { putInPlace } from '../put-in-place.js';

const ENDINGS = ['html', 'xlsx', 'csv', 'docx'] as const;

type Ending = (typeof ENDINGS)[number];

/** A file that a run over a region is to write. */
export interface Wish {
  readonly path: string;
  readonly ending: Ending;
}

/** @throws UsageError for an ending that tells no kind of file */
export function wishesOf(paths: readonly string[]): Wish[] {
  return paths.map((path) => {
    const ending = ENDINGS.find((each) => path.toLowerCase().endsWith(`.${each}`));
    if (ending) return { path, ending };
    throw new UsageError(
      {
        zh: `看不出“${path}”要写成什么。`,
        en: `The ending of "${path}" tells no kind of file.`,
      },
      {
        zh: '各单位的表用 .html、.xlsx、.csv 结尾，填好汇总数的本级报告用 .docx 结尾。',
        en: 'The table of organs ends in .html, .xlsx or .csv, the blank report with the sums in .docx.',
      },
    );
  });
}

export interface Findings {
  readonly state: RegionState;
  readonly results: readonly LintResult[];
  readonly shorten: (path: string) => string;
}

/** Writes one of the files. @throws JobError where it cannot be written */
export async function writeWish(
  { path, ending }: Wish,
  findings: Findings,
  io: Io,
  lang: Language,
): Promise<void> {
  if (ending === 'docx') return writeReport(path, findings.state, io, lang);
  putInPlace(path, await contentOf(ending, findings, lang), WHAT, io);
  await complain(written(path), io, lang);
}

async function contentOf(
  ending: Exclude<Ending, 'docx'>,
  { state, results, shorten }: Findings,
  lang: Language,
): Promise<string | Uint8Array> {
  const table = regionTable(state, lang, shorten);
  if (ending === 'csv') return tableCsv(table);
  if (ending === 'xlsx')
    return writeWorkbook([
      tableSheet(table, lang === 'zh' ? '各单位' : 'Organs'),
      findingsSheet(results, lang, shorten),
    ]);
  const title =
    lang === 'zh'
      ? `${state.region} ${state.year} 年度各单位报告`
      : `${state.region} ${state.year}`;
  const counts = countsLine(state, lang);
  const drawn = pictures(state, lang);
  const facts = { title, counts, pictures: drawn, lang, shorten };
  return tableHtml(table, aboutRegion(results), facts);
}

/** The region's blank report with the sums, never over a file that is there: somebody may have gone on with it. */
async function writeReport(
  path: string,
  state: RegionState,
  io: Io,
  lang: Language,
): Promise<void> {
  const filled = await filledReport(state);
  if (!filled) throw noBlank(state.year);
  create(path, blankWord(filled.report), io);
  await complain(filledIn(path), io, lang);
  const absent = notAdded(state);
  if (absent.length > 0) await complain(lacking(absent), io, lang);
  if (filled.incomplete.length > 0) await complain(partly(filled.incomplete), io, lang);
}

const WHAT: Bilingual = { zh: '各单位一览', en: 'The table of organs' };

function written(path: string): Bilingual {
  return { zh: `已写入 ${plain(path)}。`, en: `Wrote ${plain(path)}.` };
}

function filledIn(path: string): Bilingual {
  return {
    zh: `已写入 ${plain(path)}：表格是各单位相加的数；正文仍是样例，请逐项改成实际情况，再用 nianbao 检查。`,
    en: `Wrote ${plain(path)}: its tables are the sums; its sentences are samples, put in what happened, then lint it.`,
  };
}

function lacking(names: readonly string[]): Bilingual {
  return {
    zh: `汇总数里没有：${names.join('、')}。`,
    en: `Not in the sums: ${names.join(', ')}.`,
  };
}

function partly(forms: readonly Bilingual[]): Bilingual {
  return {
    zh: `${forms.map(({ zh }) => zh).join('、')}有的单位没有认清，或有的格没有数，这些没有加进去，请核对。`,
    en: `${forms.map(({ en }) => en).join(', ')}: tables that were not surely recognised, and cells without a number, were not added; check them.`,
  };
}

function noBlank(year: number): JobError {
  return new JobError({
    zh: `${year} 年度没有可填的官方表样（2019 年度起才有）。`,
    en: `There is no official form to fill in for ${year} (the first is that of 2019).`,
  });
}
