import type { Block, Draft, TextBlock } from '../draft/draft.js';
import { findDates, findYears } from '../text/dates.js';
import { sourceSpan } from '../text/mapped.js';
import { narrow } from '../text/numerals.js';
import { titleParts } from './title.js';
import type { PeriodReading, Title, YearReading } from './report.js';
import { flatMap } from '../text/flat-map.js';

const EARLIEST = 2007;
const LATEST = 2099;

interface Sources {
  readonly draft: Draft;
  readonly blocks: readonly Block[];
  readonly title: Title | undefined;
  readonly period: PeriodReading | undefined;
}

/** Every place where a draft names the year that its figures cover, strongest first. */
export function readYears({ draft, blocks, title, period }: Sources): YearReading[] {
  const rest = title
    ? blocks.filter((block) => !title.blocks.some((part) => part === block))
    : blocks;
  return [
    ...fromTitle(title),
    ...fromPeriod(period),
    ...fromForms(rest),
    ...fromProse(rest),
    ...fromMetadata(draft),
    ...fromSignature(rest),
  ].filter((reading) => reading.year >= EARLIEST && reading.year <= LATEST);
}

function fromTitle(title: Title | undefined): YearReading[] {
  const year = title && titleParts(title.text.text).year;
  if (!title || !year) return [];
  return [{ year: year.year, from: 'title', span: sourceSpan(title.text, year.start, year.end) }];
}

function fromPeriod(period: PeriodReading | undefined): YearReading[] {
  const date = period?.end?.year !== undefined ? period.end : period?.start;
  return date?.year === undefined ? [] : [{ year: date.year, from: 'period', span: date.span }];
}

/** （2018年度） above an annexed form. */
function fromForms(blocks: readonly Block[]): YearReading[] {
  return flatMap(blocks, (block, index): YearReading[] => {
    if (block.type !== 'text' || index === 0) return [];
    const isHead = /^ *\( *\d{4} *年度? *\) *$/.test(narrow(block.content.text));
    const isAnnexed = blocks.slice(index + 1, index + 4).some((next) => next.type === 'table');
    const year = isHead && isAnnexed ? findYears(block.content.text)[0] : undefined;
    return year
      ? [{ year: year.year, from: 'forms', span: sourceSpan(block.content, year.start, year.end) }]
      : [];
  });
}

/** The year that the prose names most often; of two named as often, the one named first. */
function fromProse(blocks: readonly Block[]): YearReading[] {
  const counts = new Map<number, { count: number; reading: YearReading }>();
  for (const block of blocks) {
    if (block.type !== 'text' || block.quoted) continue;
    for (const { year, start, end } of proseYears(block)) {
      const known = counts.get(year);
      if (known) known.count++;
      else
        counts.set(year, {
          count: 1,
          reading: { year, from: 'prose', span: sourceSpan(block.content, start, end) },
        });
    }
  }
  let best: { count: number; reading: YearReading } | undefined;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  return best ? [best.reading] : [];
}

/** Years in running text, without ranges (2019年至2021年), full dates and titles of documents. */
function proseYears(block: TextBlock): { year: number; start: number; end: number }[] {
  if (!block.content.text.includes('年')) return [];
  const text = narrow(block.content.text).replace(/《[^《》]{0,200}》/g, (title) =>
    ' '.repeat(title.length),
  );
  return findYears(text).filter(({ start, end }) => {
    if (/^ {0,2}(?:[至到~—-]|\d{1,2} {0,2}月 {0,2}\d{1,2} {0,2}日)/.test(text.slice(end, end + 16)))
      return false;
    return !/年? {0,2}[至到~—-] {0,2}$/.test(text.slice(Math.max(0, start - 4), start));
  });
}

function fromMetadata(draft: Draft): YearReading[] {
  for (const [name, value] of Object.entries(draft.metadata)) {
    const year = /title|标题|名称/i.test(name) ? titleParts(value).year : undefined;
    if (year) return [{ year: year.year, from: 'metadata', span: { start: 0, end: 0 } }];
  }
  return [];
}

/** The last resort: a report dated at the end is about the year before. */
function fromSignature(blocks: readonly Block[]): YearReading[] {
  const dates = flatMap(blocks.slice(-6), (block): YearReading[] => {
    if (block.type !== 'text' || block.content.text.length > 30) return [];
    const date = findDates(block.content.text).find(
      ({ year, month }) => year !== undefined && month !== undefined,
    );
    if (date?.year === undefined) return [];
    return [
      {
        year: date.year - 1,
        from: 'metadata',
        span: sourceSpan(block.content, date.start, date.end),
      },
    ];
  });
  return dates.slice(-1);
}
