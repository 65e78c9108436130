import { compiled } from './compiled.js';
import type { Skeleton } from './skeleton.js';
import type { EditionId, EditionSpec, RuleDocs, Rulebook, RuleSpec } from './types.js';

/** The law as data: everything in `rules/`, validated when it was compiled. */
export const rulebook: Rulebook = compiled;

/** Summaries, reasons and examples of the rules, by rule id. Loaded only when asked for. */
export async function loadDocs(): Promise<Readonly<Record<string, RuleDocs>>> {
  return (await import('./compiled-docs.js')).docs;
}

/** The texts of blank reports, by edition. Loaded only when asked for. */
export async function loadSkeletons(): Promise<Readonly<Record<string, Skeleton>>> {
  return (await import('./compiled-skeletons.js')).skeletons;
}

/** The edition with this id; throws a RangeError for an id that the rulebook does not have. */
export function editionById(book: Rulebook, id: EditionId): EditionSpec {
  const edition = book.editions.find((candidate) => candidate.id === id);
  if (edition === undefined) throw new RangeError(`No edition ${id} in the rulebook`);
  return edition;
}

/** The edition that a report on this year must follow; undefined for years before the first. */
export function editionForYear(book: Rulebook, year: number): EditionSpec | undefined {
  return book.editions.find(
    ({ years }) => years.from <= year && year <= (years.to ?? Number.POSITIVE_INFINITY),
  );
}

/** The rule with this id or alias. */
export function ruleById(book: Rulebook, name: string): RuleSpec | undefined {
  return (
    book.rules.find((rule) => rule.id === name) ??
    book.rules.find((rule) => rule.aliases.includes(name))
  );
}
