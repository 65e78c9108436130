import type { TextBlock } from '../../draft/draft.js';
import type { Rulebook } from '../../rulebook/types.js';
import { sourceSpan, type MappedText, type Span } from '../../text/mapped.js';
import { readResidue, type ResidueReading, type ResidueWords } from '../../text/residue.js';
import type { Report } from '../../understand/report.js';
import type { Detected, Edit } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { wordsOf } from './lexicon.js';
import { markupLeft } from './markup-left.js';
import { passagesOf, placeAt } from './passages.js';
import { matchesOf } from '../../text/matches.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';

/** Lines from the end of the draft in which the foot of a page can stand. */
const TAIL = 15;
/** Lines from the start, up to the first section, in which the head of a page can stand. */
const HEAD = 10;
const EXAMPLE = 30;

interface Line {
  readonly text: string;
  readonly content: MappedText;
  readonly span: Span;
  readonly region: 'head' | 'body' | 'tail';
  readonly reading: ResidueReading;
}

/** What a web page left around the report: one finding for each run of lines, and for each glued phrase. */
export const webResidue: CheckKind = ({ report, rulebook }) => {
  const words = known.get(rulebook) ?? readWords(rulebook);
  known.set(rulebook, words);
  const runs = runsOf(linesOf(report, words));
  const lines = runs.map((run) => residue(run, report));
  return [
    ...lines,
    ...inside(report, gluedOf(rulebook), lines),
    ...trailing(report, trailOf(rulebook), lines),
    ...markupLeft(report),
  ];
};

const known = new WeakMap<Rulebook, ResidueWords>();

function readWords(rulebook: Rulebook): ResidueWords {
  const words = (meaning: string) => wordsOf(rulebook, 'residue', meaning);
  return {
    phrase: new Set([...words('phrase'), ...words('glued')]),
    mark: words('mark'),
    label: new Set(words('label')),
    fact: new Set(words('fact')),
    foot: new Set(words('foot')),
    filler: new Set(words('filler')),
    hint: new Set(words('hint')),
    stamp: new Set(words('stamp')),
  };
}

/** The lines that may be residue, at their place among all lines of the draft. */
function linesOf({ draft, outline }: Report, words: ResidueWords): (Line | undefined)[] {
  const blocks = draft.blocks.filter(
    (block): block is TextBlock => block.type === 'text' && !block.quoted,
  );
  const raw = flatMap(blocks, ({ content }) =>
    matchesOf(content.text, /[^\n]+/g).map(({ 0: text, index }) => ({
      text,
      content,
      at: index,
    })),
  );
  const firstSection = outline.sections[0]?.heading.span.start ?? Infinity;
  const lastTable = draft.blocks.findLast(({ type }) => type === 'table')?.span.end ?? 0;
  return raw.map(({ text, content, at }, index) => {
    const reading = readResidue(text, words);
    if (reading === undefined) return undefined;
    const span = sourceSpan(content, at, at + text.length);
    const isHead = index < HEAD && span.start < firstSection;
    const isTail = index >= raw.length - TAIL && span.start >= lastTable;
    return { text, content, span, region: isHead ? 'head' : isTail ? 'tail' : 'body', reading };
  });
}

/** Runs of lines that are residue, with the doubtful ones between and beside them. */
function runsOf(lines: readonly (Line | undefined)[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of [...lines, undefined]) {
    if (line) {
      run.push(line);
      continue;
    }
    if (run.some(isSure)) runs.push(run);
    run = [];
  }
  return runs;
}

function isSure({ reading, region }: Line): boolean {
  return reading.strength === 'sure' || (reading.strength === 'foot' && region === 'tail');
}

function residue(run: readonly Line[], report: Report): Detected {
  const first = run[0]!;
  const span = { start: first.span.start, end: run.at(-1)!.span.end };
  const fix = deletion(run, span, report);
  const sure = run.find(isSure)!;
  return {
    messageId: run.length === 1 ? 'line' : 'lines',
    values: { found: shorten(sure.text.trim()), count: run.length },
    span,
    place: placeAt(span.start, report),
    ...(fix && { fix }),
  };
}

/**
 * The edit that takes a run away with the line ends on its outer side. Lines that tell a date or a number of
 * the report stay for their author to move, and so does what markup surrounds.
 */
function deletion(run: readonly Line[], span: Span, { draft }: Report): Edit | undefined {
  const { source } = draft;
  const region = run.every((line) => line.region === run[0]!.region) ? run[0]!.region : 'body';
  if (region === 'body' || run.some(({ reading }) => reading.facts)) return undefined;
  const written = source.slice(span.start, span.end).replace(/\s/g, '');
  if (written !== run.map(({ text }) => text.replace(/\s/g, '')).join('')) return undefined;
  const before = source.slice(0, span.start).trimEnd().length;
  const isWholeLine = before === 0 || /[\r\n]/.test(source.slice(before, span.start));
  const after = /^\s*/.exec(source.slice(span.end))![0];
  if (!isWholeLine || (after === '' && span.end < source.length)) return undefined;
  return region === 'tail' && before > 0
    ? { span: { start: before, end: span.end }, text: '' }
    : { span: { start: span.start, end: span.end + after.length }, text: '' };
}

/** Phrases glued to other text: 无。扫一扫在手机打开当前页 */
function inside(report: Report, pattern: RegExp, lines: readonly Detected[]): Detected[] {
  return flatMap(passagesOf(report), ({ plain, place }) =>
    flatMap(matchesOf(plain.text, pattern), ({ 0: found, index }): Detected[] => {
      const end = index + found.length;
      const span = sourceSpan(plain, index, end);
      const isTold = lines.some(
        (line) => line.span.start <= span.start && span.end <= line.span.end,
      );
      if (isTold || !isGlued(plain.text, index, end)) return [];
      return [
        { messageId: 'line', values: { found, count: 1 }, span, place, fix: { span, text: '' } },
      ];
    }),
  );
}

const gluedOf = once((rulebook: Rulebook): RegExp => anyOf(wordsOf(rulebook, 'residue', 'glued')));

/** How long buttons and links at the end of a line may be. */
const TRAIL = 60;

const trailOf = once((rulebook: Rulebook): RegExp => {
  const { source } = anyOf(wordsOf(rulebook, 'residue', 'trail'));
  return new RegExp(`(?<=[。；!！)）])\\s*(?:${source})[^。\\n]{0,${TRAIL}}$`, 'g');
});

/** Any of some words as written. */
function anyOf(words: readonly string[]): RegExp {
  return new RegExp(
    words.map((one) => one.replace(/[[\]()?*.+]/g, '\\$&')).join('|') || '(?!)',
    'g',
  );
}

/** …均已公开。分享到：微信 微博: from the first button behind a stop to the end of the line nothing is the author's. */
function trailing(report: Report, pattern: RegExp, lines: readonly Detected[]): Detected[] {
  return flatMap(passagesOf(report), ({ content, place }): Detected[] => {
    const match = matchesOf(content.text, pattern)[0];
    if (!match) return [];
    const found = match[0].trim();
    const start = content.text.length - match[0].trimStart().length;
    const span = sourceSpan(content, start, content.text.length);
    if (lines.some((line) => line.span.start <= span.start && span.end <= line.span.end)) return [];
    return [{ messageId: 'line', values: { found: shorten(found), count: 1 }, span, place }];
  });
}

/** At the end of a line, behind a stop: not 点击“打印本页”按钮. */
function isGlued(text: string, start: number, end: number): boolean {
  const isFirst = start === 0 || /[。;.!)]/.test(text[start - 1]!);
  return isFirst && (end === text.length || /[。;.!扫打关返【[|]/.test(text[end]!));
}

function shorten(text: string): string {
  return text.length > EXAMPLE ? `${text.slice(0, EXAMPLE)}…` : text;
}
