import type { Range } from '../draft/range.js';
import { joinedPath, placeInForm, shownHeading } from '../output/place.js';
import type { LintMessage, OtherPlace, RelatedPlace } from '../output/result.js';
import { placeOf, sentence, urlOf, wordBasis } from '../output/wording.js';
import { editionById } from '../rulebook/index.js';
import type { Language, Level, RuleSpec, Rulebook } from '../rulebook/types.js';
import { flatMap } from '../text/flat-map.js';
import type { Digest, RangeNote } from '../understand/digest/digest.js';
import type { PairFinding, Spot } from './kind.js';

export interface PairWording {
  readonly digest: Digest;
  readonly rulebook: Rulebook;
  readonly lang: Language;
}

/** A finding between documents in words, with its place with labels that are not cut. */
export function wordPair(
  finding: PairFinding & { readonly level: Level },
  rule: RuleSpec,
  context: PairWording,
): { readonly message: LintMessage; readonly place: () => string } {
  const { lang, digest } = context;
  const { spot, elsewhere = [] } = finding;
  const range = rangeOfNote(spot.range);
  const place = placeOf(partsOf(spot, context, 'cut').join(' › '), range, lang);
  const at = pathOf(spot, digest);
  const basis = wordBasis(rule, digest.edition);
  const others = flatMap(elsewhere, ({ side, spot: there, messageId, values }): OtherPlace[] =>
    side
      ? [
          {
            filePath: side.filePath,
            ...rangeOfNote(there.range),
            message: sentence(rule, messageId, values, lang),
          },
        ]
      : [],
  );
  const [other] = others;
  const message: LintMessage = {
    ruleId: rule.id,
    severity: finding.level === 'error' ? 2 : 1,
    message: sentence(rule, finding.messageId, finding.values, lang),
    ...range,
    ...(place && { place }),
    ...(at && { at }),
    related: flatMap(elsewhere, ({ side, spot: there, messageId, values }): RelatedPlace[] =>
      side
        ? []
        : [{ ...rangeOfNote(there.range), message: sentence(rule, messageId, values, lang) }],
    ),
    ...(other && { other }),
    ...(others.length > 1 && { others }),
    ...(basis && { basis }),
    url: urlOf(rule),
  };
  return { message, place: () => partsOf(spot, context, 'whole').join(' › ') };
}

export function rangeOfNote(note: RangeNote): Range {
  const [line = 1, column = 1, endLine = line, endColumn = column, leaf] = note;
  return {
    line: Number(line),
    column: Number(column),
    endLine: Number(endLine),
    endColumn: Number(endColumn),
    ...(typeof leaf === 'number' && { page: leaf }),
    ...(typeof leaf === 'string' && { cell: leaf }),
  };
}

function partsOf(
  spot: Spot,
  { digest, rulebook, lang }: PairWording,
  how: 'cut' | 'whole',
): string[] {
  const section = digest.sections[spot.section ?? -1];
  const { form, row, column } = spot;
  const place = { ...(form && { form }), ...(row && { row }), ...(column && { column }) };
  return [
    ...(section ? [shownHeading(section.heading)] : []),
    ...placeInForm(place, editionById(rulebook, digest.formsEdition), lang, how),
  ];
}

function pathOf({ section, form, row, column }: Spot, { sections }: Digest): string {
  return joinedPath([sections[section ?? -1]?.id, form, row, column]);
}
