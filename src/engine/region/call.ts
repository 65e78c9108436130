import { rollKinds } from '../../between/index.js';
import type { Called } from '../../between/region/roll-call.js';
import { countsOf, type LintMessage, type LintResult } from '../../output/result.js';
import { sentence, urlOf, wordBasis } from '../../output/wording.js';
import { editionForYear } from '../../rulebook/index.js';
import type { Language, Rulebook } from '../../rulebook/types.js';
import { activeRules, findingLevel, type Selection } from '../rules.js';
import { unreadable } from '../unreadable.js';
import type { Manifest } from './manifest.js';

/** What the rules on who has reported hold against the list of a region; undefined where they hold nothing. */
export function callRoll(
  { path, region, year }: Pick<Manifest, 'path' | 'region' | 'year'>,
  organs: readonly Called[],
  settings: Selection,
  rulebook: Rulebook,
  lang: Language,
): LintResult | undefined {
  const edition = editionForYear(rulebook, year);
  const messages: LintMessage[] = [];
  const run: string[] = [];
  for (const active of activeRules(rulebook, settings, edition?.id)) {
    const { rule } = active;
    const kind = rollKinds[rule.kind];
    if (!kind || (edition && !rule.editions.includes(edition.id))) continue;
    run.push(rule.id);
    const basis = edition && wordBasis(rule, edition.id);
    for (const { messageId, values, line, column, level } of kind({ region, year, organs, rule })) {
      messages.push({
        ruleId: rule.id,
        severity: findingLevel(active, level) === 'error' ? 2 : 1,
        message: sentence(rule, messageId, values, lang),
        line,
        column,
        endLine: line,
        endColumn: column,
        related: [],
        ...(basis && { basis }),
        url: urlOf(rule),
      });
    }
  }
  const [first] = messages;
  if (!first) return undefined;
  return { ...unreadable(path, first, lang), messages, ...countsOf(messages), rulesRun: run };
}
