import { TABLE_KINDS } from '../check/tables/kinds.js';
import { TABLES_ONLY } from '../output/edition.js';
import type { Language, RuleSpec } from '../rulebook/types.js';
import type { Report } from '../understand/report.js';
import { isTablesAlone } from '../understand/tables-alone.js';

/** Why a rule on sections, title or prose says nothing of a file that holds tables alone. */
export function leftOut(rule: RuleSpec, report: Report, lang: Language): string | undefined {
  return TABLE_KINDS.has(rule.kind) || !isTablesAlone(report) ? undefined : TABLES_ONLY[lang];
}
