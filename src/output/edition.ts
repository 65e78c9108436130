import type { Draft } from '../draft/draft.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import type { EditionChoice, YearReading } from '../understand/report.js';
import { fill, say } from './words.js';

const REASONS: Readonly<Record<Exclude<EditionChoice['by'], 'year'>, Bilingual>> = {
  option: { zh: '按设置选定', en: 'as set' },
  forms: { zh: '按表格样式选定', en: 'chosen by its tables' },
  citation: { zh: '按所引用的文件选定', en: 'chosen by the document it cites' },
  default: { zh: '未找到年份，按现行格式检查', en: 'no year found, the current one is used' },
};

const SOURCES: Readonly<Record<YearReading['from'], Bilingual>> = {
  title: { zh: '标题', en: 'title' },
  period: { zh: '统计期限', en: 'period' },
  forms: { zh: '表格', en: 'tables' },
  heading: { zh: '小标题', en: 'headings' },
  prose: { zh: '正文', en: 'text' },
  metadata: { zh: '文件信息', en: 'metadata' },
};

const RECOGNISED: Bilingual = {
  zh: '；文字是从扫描图片识别出来的，数字可能有误，请对照原件',
  en: '; its text was recognised in scanned pictures, so compare figures with the original',
};

/** Why rules on sections, title and prose were not held against a file, and what its result says of it. */
export const TABLES_ONLY: Bilingual = {
  zh: '文件里只有表格',
  en: 'the file holds tables alone',
};

/** What there is to say of a draft whose text a program recognised in pictures. */
export function recognisedNote({ isRecognised }: Draft, lang: Language): string {
  return isRecognised ? say(lang, RECOGNISED) : '';
}

/** Why an edition was chosen: 按标题年份 2024 选定. */
export function editionReason(
  choice: EditionChoice,
  year: YearReading | undefined,
  lang: Language,
): string {
  if (choice.by !== 'year') return say(lang, REASONS[choice.by]);
  const from = year ? say(lang, SOURCES[year.from]) : '';
  const template = {
    zh: '按{from}年份 {year} 选定',
    en: 'chosen by the year {year} in its {from}',
  };
  return fill(say(lang, template), { from, year: year?.year ?? '' }).replace(/ {2,}/g, ' ');
}
