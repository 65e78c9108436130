import type { Edit, Finding, NotApplicable, Values } from '../check/finding.js';
import type { LineIndex } from '../draft/lines.js';
import type { EditionId, Language, RuleSpec } from '../rulebook/types.js';
import type { Span } from '../text/mapped.js';
import type { Report } from '../understand/report.js';
import { describePlace, placePath } from './place.js';
import type { LintMessage, RelatedPlace, TextEdit } from './result.js';
import { fill } from './words.js';

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
  const { lang, lines, report } = context;
  const place = describePlace(finding.place, report, lang);
  const at = placePath(finding.place, finding.span, report);
  const basis = wordBasis(rule, report.edition.id);
  return {
    ruleId: rule.id,
    severity: finding.level === 'error' ? 2 : 1,
    message: sentence(rule, finding.messageId, finding.values, lang),
    ...rangeOf(finding.span, lines),
    ...(finding.fix && { fix: wordEdit(finding.fix) }),
    ...(finding.suggestions.length > 0 && {
      suggestions: finding.suggestions.map((suggestion) => ({
        desc: sentence(rule, suggestion.messageId, suggestion.values, lang),
        fix: wordEdit(suggestion.edit),
      })),
    }),
    ...(place && { place }),
    ...(at && { at }),
    related: finding.related.map((related): RelatedPlace => ({
      ...rangeOf(related.span, lines),
      message: sentence(rule, related.messageId, related.values, lang),
    })),
    ...(basis && { basis }),
    url: urlOf(rule),
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

function sentence(rule: RuleSpec, id: string, values: Values | undefined, lang: Language): string {
  const template = rule.messages[id];
  if (!template) throw new Error(`Rule ${rule.id} has no message "${id}"`);
  return fill(template[lang], values);
}

function wordEdit(edit: Edit): TextEdit {
  const { span, text, unsafe } = edit;
  return { range: [span.start, span.end], text, ...(unsafe && { unsafe }) };
}

function rangeOf(span: Span, lines: LineIndex): Omit<RelatedPlace, 'message'> {
  const start = lines.pointAt(span.start);
  const end = lines.pointAt(span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
