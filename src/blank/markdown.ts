import { BLANK_COMMENT } from '../draft/blank-mark.js';
import type { BlankReport, Line } from './blank.js';
import { placesOf, type FormGrid } from './form-grid.js';

/** The report as Markdown; what is said to the author stands in comments, which no reader sees. */
export function blankMarkdown(report: BlankReport): string {
  const blocks = [
    `<!-- ${BLANK_COMMENT} -->`,
    `# ${report.title}`,
    ...report.preface.flatMap(linesOf),
    ...report.sections.flatMap(({ heading, lines, form }) => [
      `## ${heading}`,
      ...lines.flatMap(linesOf),
      ...(form ? [tableOf(form)] : []),
    ]),
    ...report.signature.flatMap(linesOf),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function linesOf({ text, hint }: Line): string[] {
  return [
    ...(hint === undefined ? [] : [`<!-- ${hint} -->`]),
    ...(text === undefined ? [] : [text]),
  ];
}

/** A pipe table; a merged cell stands where it begins, and leaves the others of its place empty. */
function tableOf(grid: FormGrid): string {
  const rows = placesOf(grid).map(
    (places) =>
      `| ${places.map(({ cell, isOrigin }) => (isOrigin ? cell.text : '')).join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(grid.width)}`;
  return [rows[0]!, rule, ...rows.slice(1)].join('\n');
}
