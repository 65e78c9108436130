import { escapeHtml } from '../output/html/escape.js';
import { GENERATOR } from '../output/html/generator.js';
import { STYLE } from '../output/html/style.js';
import type { LintMessage, LintResult } from '../output/result.js';
import { levelName } from '../output/summary.js';
import { plain } from '../output/words.js';
import type { Language } from '../rulebook/types.js';
import { displayWidth, padEnd, padStart } from '../text/width.js';
import type { SheetSpec } from '../sheet/workbook.js';
import { PICTURE_STYLE } from './pictures/index.js';
import type { RegionTable } from './table.js';

type Cell = string | number | undefined;

/** The table for a terminal: words at the left, numbers at the right. */
export function tableText({ heads, rows }: RegionTable): string {
  const shown = rows.map((row) => row.map((cell) => plain(String(cell ?? ''))));
  const widths = heads.map((head, at) =>
    shown.reduce((width, row) => Math.max(width, displayWidth(row[at] ?? '')), displayWidth(head)),
  );
  const isNumber = heads.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isNumber[at] ? padStart(cell, widths[at]!) : padEnd(cell, widths[at]!)))
      .join('  ')
      .trimEnd();
  return [heads, ...shown].map(line).join('\n');
}

/** CSV (RFC 4180), with a mark in front by which Excel knows that it is UTF-8. */
export function tableCsv({ heads, rows }: RegionTable): string {
  const lines = [heads, ...rows].map((row) => `${row.map(csvValue).join(',')}\r\n`);
  return `\uFEFF${lines.join('')}`;
}

/** A text that begins like a formula is none: it gets a quote in front, as spreadsheets have it. */
function csvValue(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function tableSheet({ heads, rows }: RegionTable, name: string): SheetSpec {
  return {
    name,
    columns: heads.map((head, at) => ({
      head,
      width: WIDTHS[at] ?? (at === heads.length - 1 ? 40 : 10),
    })),
    rows,
  };
}

const WIDTHS: readonly number[] = [26, 16];

/** A narrow screen scrolls the table, beside the names of the organs, rather than setting words upright. */
const TABLE_STYLE = `
.told td:first-child, .organs td:nth-child(2) { white-space: nowrap; }
@media screen {
  .organs { overflow-x: auto; }
  .organs table { min-width: 60rem; }
  .organs td:first-child, .organs th:first-child { position: sticky; left: 0; min-width: 6em; background: #fff padding-box; }
}`;

/** One page that needs nothing else: what is told of the region, the table, the pictures. */
export function tableHtml(
  { heads, rows }: RegionTable,
  told: readonly { readonly result: LintResult; readonly messages: readonly LintMessage[] }[],
  { title, counts, pictures, lang, shorten }: PageFacts,
): string {
  const head = heads.map((each) => `<th>${escapeHtml(each)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n');
  const findings = told.flatMap(({ result, messages }) =>
    messages.map((message) => {
      const place = [shorten(result.filePath), message.place ?? ''].filter(Boolean).join(' › ');
      return `<tr><td>${levelName(message, lang)}</td><td>${escapeHtml(place)}</td><td>${escapeHtml(message.message)}</td></tr>`;
    }),
  );
  return `<!doctype html>
<html lang="${lang === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
${GENERATOR}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${TABLE_STYLE}${PICTURE_STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="counts">${escapeHtml(counts)}</p>
${findings.length > 0 ? `<table class="list told">\n${findings.join('\n')}\n</table>\n` : ''}<div class="organs"><table class="list">
<tr>${head}</tr>
${body}
</table></div>
${pictures}
</body>
</html>
`;
}

export interface PageFacts {
  readonly title: string;
  readonly counts: string;
  /** As HTML, below the table. */
  readonly pictures: string;
  readonly lang: Language;
  readonly shorten: (path: string) => string;
}

function cellHtml(cell: Cell): string {
  const text = escapeHtml(String(cell ?? ''));
  return typeof cell === 'number' ? `<td class="figure">${text}</td>` : `<td>${text}</td>`;
}
