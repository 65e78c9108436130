import type { Block, TextBlock } from '../draft/draft.js';
import { concat, sourceSpan, trim } from '../text/mapped.js';
import { findYears } from '../text/dates.js';
import { narrow } from '../text/numerals.js';
import { readMark } from './outline/marks.js';
import type { Title } from './report.js';

/** The words of a title, told apart; `organ` is what is left when year and wording are taken away. */
export interface TitleParts {
  readonly year:
    { readonly year: number; readonly start: number; readonly end: number } | undefined;
  readonly organ: string;
}

const LONGEST = 70;
const LATEST_BLOCK = 30;
const LONGEST_REST = 12;
const REPORT = /(?:报告|報告|年报|年報)(?:[(（][^()（）]{0,12}[)）])?$/;
const SUBJECT = /信息公开|信息公開|政务公开|政務公開/;
const WORDING =
  /政府信息公开|政务信息公开|信息公开|政务公开|工作|年度|报告|年报|总结|情况|关于|发布|公布|公示|公告|通知|的|我[局市县区镇乡委办省州旗]|本[机单][关位]|[()（）《》“”"'\s:：,，、。.-]/g;
const ORGAN_END =
  /(?:政府(?:机关)?|[局委办会厅院署站所处队社]|中心|街道|[省市县区镇乡州旗]|开发区|公司|办公室|办事处|学校|大学|集团)$/;
const SUBTITLE = /^[(（]?\s*(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*年度?\s*[)）]?$/;
// 索引号：… 标题：… and other lines of a page's head.
const PAGE_DATA = /^[^，。]{1,8}[:：]/;

/** A trail of links above the page, and the sentence that opens a report without a title (…情况报告如下：). */
const NO_TITLE = /[>＞»›]|如下[:：]?$|[:：]$/;

/** The title of the report among the blocks before its first section. */
export function readTitle(blocks: readonly Block[]): Title | undefined {
  const texts = blocks
    .filter((block): block is TextBlock => block.type === 'text' && block.quoted !== true)
    .slice(0, LATEST_BLOCK);
  const at = findTitle(texts);
  if (at < 0) return undefined;
  const parts = withNeighbours(texts, at);
  const content = concat(parts.map((block) => trim(block.content)));
  const first = sourceSpan(parts[0]!.content);
  return {
    text: content,
    span: { start: first.start, end: sourceSpan(parts.at(-1)!.content).end },
    blocks: parts,
  };
}

/** Whether a title names the disclosure of information, as that of every annual report does. */
export function namesSubject(title: string): boolean {
  return SUBJECT.test(title.replaceAll(/\s/g, ''));
}

/** Year, and what names the organ, in a title. */
export function titleParts(text: string): TitleParts {
  const year = findYears(text)[0] ?? bareYear(text);
  const rest = year ? text.slice(0, year.start) + text.slice(year.end) : text;
  return {
    year,
    organ: rest
      .replace(/度(?=政府信息|政务)/, '')
      .replace(WORDING, '')
      .replace(/^[度]$/, ''),
  };
}

/** 2023政府信息公开…: a year whose 年 was left out. */
function bareYear(text: string): TitleParts['year'] {
  const match = /(?<!\d)(20\d\d)(?!\d)/.exec(narrow(text));
  return match ? { year: Number(match[1]), start: match.index, end: match.index + 4 } : undefined;
}

function findTitle(texts: readonly TextBlock[]): number {
  const lines = texts.map((block) => block.content.text.trim());
  const short = (index: number) => isShort(lines[index]!, texts[index]!);
  const find = (test: (line: string, block: TextBlock) => boolean) =>
    lines.findIndex((line, index) => short(index) && test(line, texts[index]!));
  const isReport = (line: string) =>
    REPORT.test(line) && SUBJECT.test(line) && !PAGE_DATA.test(line);
  const first = find(isReport);
  const attempts = [
    // 政府信息公开年报 alone is the name of a column on the page around the report, if the title follows.
    first >= 0 && isBare(joined(withNeighbours(texts, first)))
      ? find((line) => isReport(line) && isWhole(line))
      : -1,
    first,
    find(
      (line, block) =>
        REPORT.test(line) &&
        (block.depth === 1 || /年度|年报|年報/.test(line)) &&
        !PAGE_DATA.test(line),
    ),
    find((line, block) => block.depth === 1 && (SUBJECT.test(line) || findYears(line).length > 0)),
    find((line) => SUBJECT.test(line) && findYears(line).length > 0 && !PAGE_DATA.test(line)),
  ];
  return attempts.find((index) => index >= 0) ?? -1;
}

/** A title may stand over several lines: organ above, (2023年度) below. */
function withNeighbours(texts: readonly TextBlock[], at: number): TextBlock[] {
  const parts = [texts[at]!];
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const { year, organ } = titleParts(joined(parts));
    if (year && organ.length >= 2 && SUBJECT.test(joined(parts))) break;
    const line = texts[index]!.content.text.trim();
    const belongs = ORGAN_END.test(line) || SUBJECT.test(line) || findYears(line).length > 0;
    if (!isShort(line, texts[index]!) || PAGE_DATA.test(line) || !belongs) break;
    parts.unshift(texts[index]!);
  }
  const [below] = texts.slice(at + 1);
  if (below && isRestOf(joined(parts), below)) parts.push(below);
  else if (
    below &&
    SUBTITLE.test(narrow(below.content.text.trim())) &&
    !titleParts(joined(parts)).year
  )
    parts.push(below);
  return parts;
}

/** A long title is wrapped, where text comes from a page: …工作年 / 度报告. */
function isRestOf(title: string, below: TextBlock): boolean {
  const rest = below.content.text.trim();
  return !REPORT.test(title) && rest.length <= LONGEST_REST && REPORT.test(title + rest);
}

/** Neither whose report it is nor of which year. */
function isBare(text: string): boolean {
  const { year, organ } = titleParts(text);
  return year === undefined && organ.length < 2;
}

function isWhole(text: string): boolean {
  const { year, organ } = titleParts(text);
  return year !== undefined && organ.length >= 2;
}

function joined(parts: readonly TextBlock[]): string {
  return parts.map((block) => block.content.text.trim()).join('');
}

function isShort(line: string, block: TextBlock): boolean {
  if (line.length < 2 || line.length > LONGEST || /[。；;！!]/.test(line)) return false;
  if (NO_TITLE.test(line)) return false;
  return block.depth === 1 || readMark(line) === undefined;
}
