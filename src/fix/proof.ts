import type { FilledForm, Report } from '../understand/report.js';
import type { Repair } from './repairs.js';
import { skeletonOf } from './skeleton.js';
import { splicesOf } from './repairs.js';
import type { Splice } from './splice.js';

/** What a fix changed that it must not change. */
export type Change = 'edition' | 'year' | 'sections' | 'cells' | 'statements' | 'text';

/** Rules whose fixes change headings and nothing else; all others say with their fix what they change. */
const HEADING_RULES = /^(?:heading|section)-/;

/**
 * Compares a report, understood anew after its repair, with what it was before: every cell of every form,
 * every section, every quantity that the prose states, all text but the headings. Returns what else changed;
 * undefined where nothing did.
 */
export function changedBeyond(
  before: Report,
  after: Report,
  repairs: readonly Repair[],
): Change | undefined {
  if (before.edition.id !== after.edition.id) return 'edition';
  if (before.year?.year !== after.year?.year) return 'year';
  if (sectionsOf(before) !== sectionsOf(after)) return 'sections';
  if (cellsOf(before.forms) !== cellsOf(after.forms)) return 'cells';
  const declared = splicesOf(repairs.filter(({ ruleId }) => !HEADING_RULES.test(ruleId)));
  if (skeletonOf(before, declared) !== skeletonOf(after)) return 'text';
  return statementsOf(before, declared) === statementsOf(after) ? undefined : 'statements';
}

/** What the prose states; statements in text that the repairs take away (浏览次数：3次) go with it. */
function statementsOf({ prose }: Report, removed: readonly Splice[] = []): string {
  return prose.statements
    .filter(({ span }) => !removed.some(({ start, end }) => start <= span.start && span.end <= end))
    .map(({ kind, subjects, value, unit }) => `${kind} ${subjects.join('+')} ${value}${unit}`)
    .join(';');
}

function sectionsOf({ outline }: Report): string {
  const { sections, title } = outline;
  const names = sections.map(({ spec, duplicate }) => `${spec?.id ?? '?'}${duplicate ? '+' : ''}`);
  return `${title === undefined} ${names.join(' ')}`;
}

function cellsOf(forms: readonly FilledForm[]): string {
  return forms
    .map(({ spec, tables, cells }) => {
      const values = [...cells.values()].map(
        ({ id, state, value }) => `${id}=${state}${value ?? ''}`,
      );
      return `${spec.id}:${tables.length}:${values.join(',')}`;
    })
    .join(';');
}
