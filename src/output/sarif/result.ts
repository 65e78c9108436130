import { hasLines } from '../../draft/formats.js';
import { rulebook } from '../../rulebook/index.js';
import type { Language } from '../../rulebook/types.js';
import { fixText, fullText } from '../advice.js';
import { othersOf } from '../elsewhere.js';
import type { LintMessage, LintResult, RelatedPlace, Suppression, TextEdit } from '../result.js';
import type { ArtifactPlace } from './artifact.js';

interface Surroundings {
  readonly result: LintResult;
  readonly place: ArtifactPlace;
  /** Where another file stands. */
  readonly placeOf: (path: string) => ArtifactPlace;
  readonly fingerprint: string;
}

const RULE_INDEX: ReadonlyMap<string | null, number> = new Map(
  rulebook.rules.map((rule, index) => [rule.id, index]),
);

/** A finding as a SARIF result. */
export function resultOf(
  message: LintMessage,
  { result, place, placeOf, fingerprint }: Surroundings,
) {
  const { basis, suppressions, related } = message;
  const ruleIndex = RULE_INDEX.get(message.ruleId);
  const fixes = hasLines(result.format) ? fixesOf(message, place, result.lang) : [];
  const logical = logicalLocation(message);
  const elsewhere = [
    ...related.map((each) => ({ each, at: place })),
    ...othersOf(message).map((each) => ({ each, at: placeOf(each.filePath) })),
  ];
  return {
    ruleId: message.ruleId ?? '',
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: message.severity === 2 ? 'error' : 'warning',
    message: { text: fullText(message, result.lang) },
    locations: [{ ...physical(message, place), ...(logical && { logicalLocations: [logical] }) }],
    ...(elsewhere.length > 0 && {
      relatedLocations: elsewhere.map(({ each, at }, id) => ({
        id,
        ...physical(each, at),
        message: { text: each.message },
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
    partialFingerprints: { 'nianbaoPlace/v1': fingerprint },
    ...(suppressions && { suppressions: suppressions.map(suppressionOf) }),
    ...(basis && { properties: { basis } }),
  };
}

function physical(range: Omit<RelatedPlace, 'message'>, artifactLocation: ArtifactPlace) {
  const { line, column, endLine, endColumn } = range;
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return { physicalLocation: { artifactLocation, region } };
}

/** The section, table, row or cell that holds the finding. */
function logicalLocation({ at, place }: LintMessage) {
  if (at === undefined) return undefined;
  const parts = at.split('/');
  return {
    name: place?.split(' › ').at(-1) ?? parts.at(-1)!,
    fullyQualifiedName: at,
    kind: kindOf(parts),
  };
}

function kindOf([, table, row, column]: readonly string[]): string {
  if (column !== undefined) return row === '' ? 'column' : 'cell';
  return row !== undefined ? 'row' : table !== undefined ? 'table' : 'section';
}

function fixesOf(message: LintMessage, place: ArtifactPlace, lang: Language) {
  const own = message.fix ? [fixOf(fixText(message.fix, lang), message.fix, place)] : [];
  const suggested = (message.suggestions ?? []).map(({ desc, fix }) => fixOf(desc, fix, place));
  return [...own, ...suggested];
}

function fixOf(description: string, { range, text }: TextEdit, artifactLocation: ArtifactPlace) {
  const deletedRegion = { charOffset: range[0], charLength: range[1] - range[0] };
  const replacement = { deletedRegion, ...(text !== '' && { insertedContent: { text } }) };
  return {
    description: { text: description },
    artifactChanges: [{ artifactLocation, replacements: [replacement] }],
  };
}

function suppressionOf({ kind, justification }: Suppression) {
  return {
    kind: kind === 'directive' ? 'inSource' : 'external',
    ...(justification && { justification }),
  };
}
