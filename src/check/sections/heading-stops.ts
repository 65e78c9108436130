import type { Draft } from '../../draft/draft.js';
import { key } from '../../text/fold.js';
import { sourceSpan } from '../../text/mapped.js';
import type { Heading, Report, Section } from '../../understand/report.js';
import type { Edit } from '../finding.js';
import { standsAlone } from './stand-alone.js';

/** What ends a sentence or announces what follows: no heading of a section ends so. */
const STOP = /^\s*[。；;：:！!…][。；;：:！!…\s]*$/;
/** Behind the whole title of a section these are slips; elsewhere a line may go on in the next. */
const SLIP = /^\s*[、，,.．·][、，,.．·\s]*$/;
/** Blanks that a reader sees or that stand where nothing follows; one before a line break is the format's. */
const BLANK = /^[ \t\u3000\u00a0]+$/;
/** Two blanks at the end of a line are a line break in Markdown. */
const LINE_BREAK = /^ {2,}$/;

/** The marks and blanks that stand after the title of a heading and do not belong there; '' for none. */
export function stopAfter(
  heading: Heading,
  report: Report,
  { of, allStops }: { readonly of: Section | undefined; readonly allStops: boolean },
): string {
  const { title, runIn } = heading;
  if (runIn || title.text === '') return '';
  // Ministries among them, many set a stop after sub-headings on a line of their own.
  if (of === undefined && !(allStops && standsAlone(heading, report))) return '';
  const rest = restOf(heading, report.draft);
  if (BLANK.test(rest)) return of !== undefined && isStrayBlank(rest, report) ? rest : '';
  const isStop = STOP.test(rest) || (SLIP.test(rest) && of !== undefined && isWhole(of));
  return isStop ? rest : '';
}

/** What follows the title up to the end of its line, as the source has it where a reader left out blanks. */
function restOf({ block, title }: Heading, { format, source }: Draft): string {
  const text = block.content.text;
  const inside = text.slice(text.lastIndexOf(title.text) + title.text.length);
  if (inside !== '') return inside;
  const { end } = sourceSpan(title);
  const rest = /^[^\r\n<*]*/.exec(source.slice(end, end + 20))![0];
  const isBreak = format === 'markdown' && LINE_BREAK.test(rest);
  return BLANK.test(rest) && !isBreak ? rest : '';
}

/** Where most headings end with a blank, some program put it there. */
function isStrayBlank(rest: string, { draft, outline }: Report): boolean {
  // Browsers show no blank at the end of a paragraph.
  if (/html$/.test(draft.format) && !/[\u3000\u00a0]/.test(rest)) return false;
  const headings = outline.sections.map(({ heading }) => restOf(heading, draft));
  return headings.filter((one) => BLANK.test(one)).length * 2 <= headings.length;
}

/** 行政复议、 at the end of a line may go on as 行政诉讼情况; a title that is known ends where it does. */
function isWhole({ heading, spec }: Section): boolean {
  const words = key(heading.title.text);
  return [spec?.title ?? '', ...(spec?.aliases ?? []), ...(spec?.variants ?? [])].some(
    (title) => key(title) === words,
  );
}

/** Takes the stop away; undefined where markup stands between its characters. */
export function withoutStop(heading: Heading, stop: string, { draft }: Report): Edit | undefined {
  const start = sourceSpan(heading.title).end;
  const isPlain = draft.source.slice(start, start + stop.length) === stop;
  return isPlain ? { span: { start, end: start + stop.length }, text: '' } : undefined;
}
