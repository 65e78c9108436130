import type { Language, RuleDocs, RuleSpec } from '../../rulebook/types.js';
import { isAbsoluteUri } from '../uri.js';
import { urlOf, wordBasis } from '../wording.js';

/** The rules as SARIF describes them, with their help from the rulebook. */
export function rulesOf(
  rules: readonly RuleSpec[],
  docs: Readonly<Record<string, RuleDocs>>,
  lang: Language,
) {
  return rules.map((rule) => ruleOf(rule, docs[rule.id], lang));
}

function ruleOf(rule: RuleSpec, docs: RuleDocs | undefined, lang: Language) {
  const url = urlOf(rule);
  const title = rule.title[lang];
  const basis = wordBasis(rule);
  const paragraphs = docs
    ? [docs.summary[lang], docs.why[lang], named(lang, 'silent', docs.silent[lang])]
    : [title];
  const help = [...paragraphs, ...(basis ? [named(lang, 'basis', basis)] : [])].map((text) =>
    text.trim(),
  );
  return {
    id: rule.id,
    ...(rule.aliases.length > 0 && { deprecatedIds: rule.aliases }),
    shortDescription: { text: title },
    fullDescription: { text: docs?.summary[lang].trim() ?? title },
    help: { text: help.join('\n\n'), markdown: [`# ${title}`, ...help].join('\n\n') },
    ...(isAbsoluteUri(url) && { helpUri: url }),
    defaultConfiguration: { level: rule.level, enabled: rule.preset === 'recommended' },
    properties: { tags: [rule.preset], 'problem.severity': rule.level },
  };
}

const NAMES = {
  zh: { silent: '不报的情形：', basis: '依据：' },
  en: { silent: 'Silent: ', basis: 'Basis: ' },
} as const;

function named(lang: Language, name: 'silent' | 'basis', text: string): string {
  return NAMES[lang][name] + text;
}
