import { hasLines, type Format } from '../../draft/formats.js';
import { rulebook, ruleById } from '../../rulebook/index.js';
import type { Language } from '../../rulebook/types.js';
import { adviceOf } from '../advice.js';
import { elsewhereOf, type Elsewhere } from '../elsewhere.js';
import type { OtherPlace, RelatedPlace } from '../result.js';
import { levelName } from '../summary.js';
import { pageName } from '../words.js';
import { escapeHtml } from './escape.js';
import { levelClass } from './marks.js';
import type { Note } from './notes.js';

const WORDS = {
  zh: { place: '位置', related: '参见', advice: '改法', basis: '依据', rule: '规则' },
  en: { place: 'Where', related: 'See', advice: 'Try', basis: 'Basis', rule: 'Rule' },
} as const;

/** A finding whose mark stands above it, and is led to by its number. */
export function cardOf(note: Note, format: Format | null, lang: Language): string {
  const { message, number, id } = note;
  const link = `<a class="number ${levelClass(message)}" href="#m${id.slice(1)}">${number}</a>`;
  return card(note, link, format, lang);
}

/** A finding that is marked nowhere. */
export function looseCardOf(note: Note, format: Format | null, lang: Language): string {
  const { message, number } = note;
  return card(note, `<span class="number ${levelClass(message)}">${number}</span>`, format, lang);
}

/** Number, level and sentence; below, where, with what, what to do and why. */
function card(note: Note, number: string, format: Format | null, lang: Language): string {
  const { message, id } = note;
  const words = WORDS[lang];
  const line = hasLines(format) ? lineOf(message, lang) : '';
  const rule = message.ruleId
    ? [`${ruleTitle(message.ruleId, lang)} <code>${escapeHtml(message.ruleId)}</code>`]
    : [];
  const items = [
    ...item(
      words.place,
      [[message.place, line].filter(Boolean).join(' · ')].filter(Boolean).map(escapeHtml),
    ),
    ...item(
      words.related,
      [
        ...message.related
          .filter(({ told }) => !told)
          .map((each) => relatedText(each, format, lang)),
        ...elsewhereOf(message).map((each) => elsewhereText(each, format, lang)),
      ].map(escapeHtml),
    ),
    ...item(words.advice, adviceOf(message, lang).map(escapeHtml)),
    ...item(words.basis, message.basis ? [escapeHtml(message.basis)] : []),
    ...item(words.rule, rule),
  ];
  const level = `<span class="level">${levelName(message, lang)}</span>`;
  return [
    `<section class="card ${levelClass(message)}" id="${id}">`,
    `<p>${number}${level} ${escapeHtml(message.message)}</p>`,
    `<dl>${items.join('')}</dl>`,
    '</section>\n',
  ].join('\n');
}

/** The title of a rule as HTML. */
export function ruleTitle(id: string, lang: Language): string {
  return escapeHtml(ruleById(rulebook, id)?.title[lang] ?? id);
}

function item(name: string, values: readonly string[]): string[] {
  if (values.length === 0) return [];
  return [`<dt>${name}</dt>`, ...values.map((value) => `<dd>${value}</dd>`)];
}

function relatedText(related: RelatedPlace, format: Format | null, lang: Language): string {
  if (!hasLines(format)) return related.message;
  const colon = lang === 'en' ? ': ' : '：';
  return `${lineOf(related, lang)}${colon}${related.message}`;
}

function elsewhereText(
  { filePath, message, places }: Elsewhere,
  format: Format | null,
  lang: Language,
): string {
  const points = new Set(places.map((place) => pointOf(place, format, lang)));
  const list = [...points].join(lang === 'en' ? ', ' : '、');
  return [filePath, list, message].filter(Boolean).join(' ');
}

/** A paragraph has no number that anybody sees. */
function pointOf(other: OtherPlace, format: Format | null, lang: Language): string {
  const { page, cell } = other;
  if (page !== undefined) return pageName(page, lang);
  return cell ?? (hasLines(format) ? lineOf(other, lang) : '');
}

function lineOf({ line }: { readonly line: number }, lang: Language): string {
  return lang === 'en' ? `line ${line}` : `第 ${line} 行`;
}
