import type { Edit, Finding, NotApplicable, Values } from '../check/finding.js';
import { isWritable } from '../draft/formats.js';
import type { LineIndex } from '../draft/lines.js';
import { rangeOf, type Range } from '../draft/range.js';
import type { EditionId, Language, RuleSpec } from '../rulebook/types.js';
import type { Span } from '../text/mapped.js';
import type { Report } from '../understand/report.js';
import {
  describePlace,
  partAt,
  placeParts,
  placePath,
  partsWith,
  type PlaceParts,
} from './place.js';
import type { LintMessage, RelatedPlace, TextEdit } from './result.js';
import { fixText } from './advice.js';
import { cellName, fill, pageName } from './words.js';

/** What wording needs to know beside the finding. */
export interface WordingContext {
  readonly report: Report;
  readonly lines: LineIndex;
  readonly lang: Language;
}

/** A finding in words: the only place where the sentences of rules are made. */
export function wordFinding(
  finding: Finding,
  rule: RuleSpec,
  context: WordingContext,
): LintMessage {
  const { lang, report } = context;
  const range = (span: Span) => rangeOf(span, context.lines, report.draft);
  const own = range(finding.span);
  const named = describePlace(finding.place, report, lang);
  const words = named || finding.place.whole ? named : partAt(finding.span, report, lang);
  const place = placeOf(words, own, lang);
  const canFix = isWritable(report.draft.format);
  const isChange = ({ span, text }: Edit) =>
    report.draft.source.slice(span.start, span.end) !== text;
  // What would put in what is there already is no help: the fault lies in how it is laid out.
  const fix = finding.fix && isChange(finding.fix) ? finding.fix : undefined;
  const suggestions = finding.suggestions
    .filter(({ edit }) => isChange(edit))
    .map((suggestion) => ({
      desc: sentence(rule, suggestion.messageId, suggestion.values, lang),
      fix: wordEdit(suggestion.edit),
    }));
  // What cannot be written for its author can still be told to him.
  if (fix && !canFix && suggestions.length === 0)
    suggestions.push({ desc: fixText(wordEdit(fix), lang), fix: wordEdit(fix) });
  const at = placePath(finding.place, finding.span, report);
  const basis = wordBasis(rule, report.edition.id);
  return {
    ruleId: rule.id,
    severity: finding.level === 'error' ? 2 : 1,
    message: sentence(rule, finding.messageId, valuesOf(finding, context), lang),
    ...own,
    ...(fix && canFix && { fix: wordEdit(fix) }),
    ...(suggestions.length > 0 && { suggestions }),
    ...(place && { place }),
    ...(at && { at }),
    ...whereOf(placeParts(finding.place, report, lang), named ? '' : words),
    ...sidesOf(finding.values),
    ...((finding.places ?? []).length > 1 && { places: finding.places!.map(range) }),
    related: finding.related.map((related): RelatedPlace => ({
      ...range(related.span),
      message: sentence(rule, related.messageId, related.values, lang),
      ...(related.told && { told: true as const }),
      ...(related.parts && { parts: related.parts.map((part) => range(part)) }),
    })),
    ...(basis && { basis }),
    url: urlOf(rule),
  };
}

function valuesOf({ values, places }: Finding, { report, lang }: WordingContext): Values {
  return places === undefined ? values : { ...values, places: partsWith(places, report, lang) };
}

function whereOf(parts: PlaceParts, section: string): { readonly where?: PlaceParts } {
  const where = section ? { ...parts, section } : parts;
  return Object.keys(where).length > 0 ? { where } : {};
}

/** What was found and what was expected, for lists that have a column for each. */
function sidesOf({ found, expected }: Values): Pick<LintMessage, 'found' | 'expected'> {
  return {
    ...(found !== undefined && { found: String(found) }),
    ...(expected !== undefined && { expected: String(expected) }),
  };
}

/** The documents and clauses of a rule that hold for an edition. */
export function wordBasis(rule: RuleSpec, edition?: EditionId): string {
  return rule.basis
    .filter((basis) => !basis.editions || !edition || basis.editions.includes(edition))
    .map((basis) => [basis.document, basis.clause].filter(Boolean).join(' '))
    .join('；');
}

/** Why a rule could not say anything, in words. */
export function wordReason(rule: RuleSpec, outcome: NotApplicable, lang: Language): string {
  return sentence(rule, outcome.notApplicable, outcome.values, lang);
}

/** Where the rule is described, relative to the project's folder. */
export function urlOf(rule: RuleSpec): string {
  return `docs/rules/${rule.id}.md`;
}

/** A message of a rule with its values. */
export function sentence(
  rule: RuleSpec,
  id: string,
  values: Values | undefined,
  lang: Language,
): string {
  const template = rule.messages[id];
  if (!template) throw new Error(`Rule ${rule.id} has no message "${id}"`);
  return fill(template[lang], values);
}

function wordEdit(edit: Edit): TextEdit {
  const { span, text, unsafe, parts } = edit;
  return {
    range: [span.start, span.end],
    text,
    ...(unsafe && { unsafe }),
    ...(parts && { parts }),
  };
}

/** A place with its page or cell in front. */
export function placeOf(
  place: string,
  { page, cell }: Pick<Range, 'page' | 'cell'>,
  lang: Language,
): string {
  const words = [place];
  if (cell !== undefined) words.unshift(cellName(cell, lang));
  if (page !== undefined) words.unshift(pageName(page, lang));
  return words.filter((word) => word !== '').join(' › ');
}
