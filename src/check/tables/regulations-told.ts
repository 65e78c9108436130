import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
import { largest } from '../../text/lists.js';
import { matchesOf } from '../../text/matches.js';
import { placesOf } from '../../understand/facts/organs.js';
import type { Report } from '../../understand/report.js';
import { told } from '../facts/told.js';
import type { Detected } from '../finding.js';

const COUNT = '(\\d{1,4}|[一二两三四五六七八九十]{1,2})[件部个项]';
const KIND = '(?:(?:[县区旗镇乡]|街道)?(?:人民)?政府|部门|地方政府|行政)?规章(?!制度|草案|规范)';

interface Patterns {
  /** 制定规章2件, 制定了2件规章, 规章现行有效3件, 出台政府规章《…》, 以规章形式印发《…》, 作为区政府规章公布 */
  readonly made: RegExp;
  /** Rules of others, drafts, and rules that are only published, read or carried out. */
  readonly others: RegExp;
}

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<'as' | 'counts' | 'issued' | 'issues' | 'makes' | 'others'>(
    rulebook,
    'regulation-words',
  );
  const done = `(?:${any('makes')})(?:了|的|并公布)?`;
  return {
    made: new RegExp(
      `${done}${KIND}${COUNT}|${done}${COUNT}${KIND}|(?:^|[,。;:])${KIND}(?:本年)?(?:${any('counts')})(?:件数)?(?:为)?${COUNT}|${done}${KIND}(?=《)|以${KIND}的?形式(?:${any('issues')})|(?<!不)(?:${any('as')})${KIND}(?:正式|予以|向社会)?(?:${any('issued')}){1,2}(?=[,。;、并]|$)`,
      'g',
    ),
    others: new RegExp(`[省市]|${any('others')}`),
  };
});

/** Whoever helped with it, a regulation of the organ's own 县 is none: 协助制定政府规章《槐川县…》. */
function isNamedAfter(issuer: string, behind: string): boolean {
  const place = placesOf(issuer).at(-1);
  return place !== undefined && /[县旗镇乡]$/.test(place) && behind.startsWith(`《${place}`);
}

const ABOVE = /[省市州]|学习|转发|没有|未/;
const STOPS = [',', '。', ';', ':'];
/** The first sentence that says that the organ made rules of its own; only where it cannot make any. */
export function regulationsTold(
  { passages }: Report,
  issuer: string,
  rulebook: Rulebook,
): Detected | undefined {
  const { made, others } = patternsOf(rulebook);
  for (const passage of passages) {
    const { text } = passage.text;
    if (passage.area !== 'body' || !text.includes('规章')) continue;
    for (const match of matchesOf(text, made)) {
      const count = match[1] ?? match[2] ?? match[3];
      const from = largest(STOPS.map((stop) => text.lastIndexOf(stop, match.index - 1))) + 1;
      const clause = text.slice(match.index === 0 ? 0 : from, match.index).replace(issuer, '');
      const own = clause.replace(/[省市](?=[\u4e00-\u9fff]{1,10}[局委厅]$)/, '');
      const isOthers = isNamedAfter(issuer, text.slice(match.index + match[0].length))
        ? ABOVE.test(own)
        : others.test(own);
      if ((count !== undefined && Number(count) === 0) || isOthers) continue;
      const start = match.index + (/^[,。;:]/.test(match[0]) ? 1 : 0);
      const end = match.index + match[0].length;
      const values = { issuer, found: text.slice(start, end) };
      return told('no-regulations-told', passage, start, end, values);
    }
  }
  return undefined;
}
