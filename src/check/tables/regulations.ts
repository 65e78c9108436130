import { splitRegion } from '../../understand/facts/organs.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { FilledForm, Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';
import { analyseProse } from '../prose/analysis.js';
import { regulationsTold } from './regulations-told.js';

/** Counties, districts, towns and sub-districts; development zones have statutes of their own. */
const LOW = /(?:县|区|旗|镇|乡|街道)$/;
const NOT_LOW = /(?:自治区|特别行政区|新区|开发区|地区)$/;
const GOVERNMENT = /政府|^办事处$/;
/** Organs that may report for their government. */
const FOR_GOVERNMENT = /政务|审批|数据|公开|办公[室厅]|信息/;
const DEPARTMENT = /[局委厅]$|委员会$/;

/**
 * Cells of a row of 规章 in the report of an organ that cannot make any: local departments, and governments below
 * the cities with districts. Organs without a place in their names may be ministries.
 */
export function regulations(
  form: FilledForm,
  row: string | undefined,
  { report, rulebook, settings }: CheckContext,
): Detected[] {
  const issuer = settings.issuer ?? report.issuer?.name;
  if (row === undefined || issuer === undefined || !cannotMake(issuer)) return [];
  const cells = [...form.cells.values()].filter(
    (cell) => cell.row.id === row && cell.state === 'value' && (cell.value ?? 0) > 0,
  );
  const [first, ...others] = cells;
  const told = regulationsTold(report, issuer, rulebook);
  if (told && !first && differs(told, report, rulebook)) return [];
  // The sentence and the cells have one cause.
  if (told) {
    const related = cells.map(({ span, column, value }) => ({
      messageId: 'other-cell',
      values: { cell: column.label, value: value ?? 0 },
      span,
    }));
    return [{ ...told, related }];
  }
  if (!first) return [];
  return [
    {
      messageId: 'no-regulations',
      values: { issuer, found: first.value ?? 0, column: first.column.label },
      span: first.span,
      place: {
        form: form.spec.id,
        row,
        column: first.column.id,
        ...(form.section ? { section: form.section.index } : {}),
      },
      related: others.map(({ span, column, value }) => ({
        messageId: 'other-cell',
        values: { cell: column.label, value: value ?? 0 },
        span,
      })),
      level: 'warning',
    },
  ];
}

/** The form says that there are none: `prose-table-mismatch` tells it. */
function differs({ span }: Detected, report: Report, rulebook: Rulebook): boolean {
  const comparisons = analyseProse(report, rulebook)?.comparisons ?? [];
  return report.prose.statements.some(
    (statement, index) =>
      comparisons[index]?.outcome === 'differs' &&
      statement.span.start >= span.start &&
      statement.span.end <= span.end,
  );
}

function cannotMake(issuer: string): boolean {
  const { region, body } = splitRegion(issuer);
  if (region === '') return false;
  const isLow = LOW.test(region) && !NOT_LOW.test(region);
  if (body === '' || GOVERNMENT.test(body)) return isLow;
  return !FOR_GOVERNMENT.test(body) && DEPARTMENT.test(body);
}
