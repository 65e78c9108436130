import { displayWidth, padEnd, padStart } from '../text/width.js';
import { commandAdvice } from './advice.js';
import { visible } from './concise.js';
import type { Language } from '../rulebook/types.js';
import { elsewhereOf } from './elsewhere.js';
import type { FormatContext, Formatter } from './formatter.js';
import type { LintMessage, LintResult } from './result.js';
import { levelName, Summary } from './summary.js';
import { cellName, pageName } from './words.js';
import { wrap } from './wrap.js';
import { flatMap } from '../text/flat-map.js';

/** The output for people at a terminal. */
export function createStylish(context: FormatContext): Formatter {
  const summary = new Summary();
  return {
    file: (result) => {
      summary.add(result);
      const messages = visible(result, context);
      if (messages.length === 0 && !context.verbose) return '';
      const width = widthOf(messages, context.lang);
      const lines = [
        headOf(result, context),
        ...flatMap(messages, (each) => entry(each, width, context)),
      ];
      return `${lines.join('\n').trimEnd()}\n\n`;
    },
    end: () => (summary.files === 0 ? '' : `${summary.lines(context).join('\n')}\n`),
  };
}

/** The path, then the edition and why; a report without findings says so at once. */
function headOf(result: LintResult, context: FormatContext): string {
  const { lang, palette, shorten } = context;
  const path = palette.underline(shorten(result.filePath));
  if (result.edition === null) return path;
  const edition =
    lang === 'en'
      ? `Edition: ${result.editionTitle}, ${result.editionReason}`
      : `版本：${result.editionTitle}，${result.editionReason}`;
  const clean = lang === 'en' ? 'No findings' : '没有发现问题';
  if (result.messages.length > 0) return `${path}\n${palette.dim(edition)}\n`;
  return `${path}  ${palette.green(clean)}\n${palette.dim(edition)}`;
}

const INDENT = '  ';

/** A message: its line and column, level, sentence and rule; below, where, with what, and what to do. */
function entry(message: LintMessage, width: number, context: FormatContext): string[] {
  const { lang, palette, columns } = context;
  const point = padStart(pointOf(message, lang), width);
  const level = padEnd(levelName(message, lang), lang === 'en' ? 7 : 4);
  const margin = ' '.repeat(INDENT.length + width + 2 + displayWidth(level) + 2);
  const room = Math.max(30, columns - margin.length);
  const paint = message.severity === 2 ? palette.red : palette.yellow;
  const [first = '', ...more] = withRule(message, room, context);
  return [
    `${INDENT}${palette.dim(point)}  ${paint(level)}  ${first}`,
    ...[...more, ...details(message, room, context)].map((line) => margin + line),
    '',
  ];
}

/** As wide as the widest; of very many messages no list of arguments can be made. */
function widthOf(messages: readonly LintMessage[], lang: Language): number {
  let width = 0;
  for (const message of messages) width = Math.max(width, displayWidth(pointOf(message, lang)));
  return width;
}

/** Where to look: a page or a cell where there are such, since nobody sees the lines of a printed one. */
function pointOf({ page, cell, line, column }: Point, lang: Language): string {
  if (cell !== undefined) return cellName(cell, lang);
  return page === undefined ? `${line}:${column}` : pageName(page, lang);
}

type Point = Pick<LintMessage, 'page' | 'cell' | 'line' | 'column'>;

/** The sentence in lines, with the rule's id at the right edge of the last one. */
function withRule(message: LintMessage, room: number, { palette }: FormatContext): string[] {
  const lines = wrap(message.message, room);
  const rule = message.ruleId ?? '';
  if (rule === '') return lines;
  const last = lines.at(-1) ?? '';
  const gap = room - displayWidth(last) - displayWidth(rule);
  if (gap < 2) return [...lines, ' '.repeat(Math.max(0, room - rule.length)) + palette.dim(rule)];
  return [...lines.slice(0, -1), last + ' '.repeat(gap) + palette.dim(rule)];
}

const NAMES = {
  zh: { place: '位置', related: '参见', suggestion: '改法' },
  en: { place: 'in', related: 'see', suggestion: 'try' },
} as const;

function details(message: LintMessage, room: number, context: FormatContext): string[] {
  const { lang, palette } = context;
  const names = NAMES[lang];
  const related = message.related
    .filter(({ told }) => !told)
    .map((each) => `${pointOf(each, lang)} ${each.message}`);
  const elsewhere = elsewhereOf(message).map((each) => {
    const points = new Set(each.places.map((place) => pointOf(place, lang)));
    const list = [...points].join(lang === 'en' ? ', ' : '、');
    return `${context.shorten(each.filePath)} ${list} ${each.message}`;
  });
  return [
    ...block(names.place, message.place ? [message.place] : [], room, palette.dim),
    ...block(names.related, [...related, ...elsewhere], room, palette.dim),
    ...block(names.suggestion, commandAdvice(message, lang), room, palette.green),
  ];
}

/** Lines under a name, the name once: “位置  …”. */
function block(
  name: string,
  texts: readonly string[],
  room: number,
  paint: (text: string) => string,
): string[] {
  const width = displayWidth(name) + 2;
  const lines = flatMap(texts, (text) => hanging(text, Math.max(20, room - width)));
  return lines.map((line, index) =>
    paint((index === 0 ? padEnd(name, width) : ' '.repeat(width)) + line),
  );
}

/** Wrapped lines set in a little, so that several entries are told apart. */
function hanging(text: string, width: number): string[] {
  const [first = '', ...rest] = wrap(text, width);
  return rest.length === 0
    ? [first]
    : [first, ...wrap(text.slice(first.length).trimStart(), width - 2).map((line) => `  ${line}`)];
}
