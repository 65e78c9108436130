import type { Act } from '../../rulebook/law.js';
import { flatMap } from '../../text/flat-map.js';
import { CHINESE_NUMERAL_CLASS, readChinese } from '../../text/numerals.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';

/** 第二十条第一款第（五）项 */
export interface CitedArticle {
  readonly article: number;
  /** Number of its paragraph (款) and of its items (项), as far as they are given. */
  readonly paragraph: number | undefined;
  readonly items: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** One or several articles of an act that are cited together (《条例》第十四条、第十五条). */
export interface ArticleCitation {
  readonly act: Act;
  readonly articles: readonly CitedArticle[];
  /** From the name of the act to the last article. */
  readonly start: number;
  readonly end: number;
}

const NUMERAL = `[\\d${CHINESE_NUMERAL_CLASS}百]{1,5}`;
const ITEMS = `(?=第|\\()第?((?:\\(?${NUMERAL}\\)?[、和至到,]?第?){1,6}?)项`;
const ARTICLE = new RegExp(`第(${NUMERAL})条(?:之一)?(?:第?(${NUMERAL})款)?(?:${ITEMS})?`, 'y');
const JOIN = /(?:、|和|及|以及|与|或|或者|至|到|,)(?=第)/y;
/** What may stand between a name and its articles: （国务院令第711号）的. */
const BETWEEN = /(?:\([^()]{0,80}\))?(?:的|中的|中|里|规定的|修订后的)?(?=第)/y;
/** Words before 条例 that end no longer name (依据条例第三十三条; not 信访工作条例第…). */
const FREE =
  /(?:^|[,。;:、("“'《‘]|按照|依照|依据|根据|对照|落实|执行|贯彻|遵照|适用|援引|参照|严格|结合|符合|违反|学习|遵守|遵循|属于|新|的|修订|本|该|与|和|及|以|按|依|据|照)$/;

/** The articles that a text cites of acts that are known, in order. */
export function articleCitations(text: string, acts: readonly Act[]): ArticleCitation[] {
  if (!text.includes('条')) return [];
  const found: ArticleCitation[] = [];
  for (const match of matchesOf(text, namesOf(acts))) {
    const name = match[1] ?? match[2] ?? match[3]!;
    const isBare = match[1] === undefined;
    const act = actNamed(name, acts);
    if (!act || (isBare && !isNameAt(text, match.index))) continue;
    const articles = articlesFrom(text, after(BETWEEN, text, match.index + match[0].length));
    const last = articles.at(-1);
    if (last) found.push({ act, articles, start: match.index, end: last.end });
  }
  return found;
}

/** Whether the name of an act that stands without 《》 is not the end of a longer one. */
export function isNameAt(text: string, at: number): boolean {
  return FREE.test(text.slice(Math.max(0, at - 4), at));
}

/** The act of a name; 条例 alone is the one that all reports are about. */
export function actNamed(name: string, acts: readonly Act[]): Act | undefined {
  const bare = name.replace(
    /^新(?:修订)?(?:的)?(?=.)|^修订后的?|\((?:20)?\d{0,4}年?(?:新?修订|修正)\)$/g,
    '',
  );
  if (bare === '条例') return acts[0];
  return acts.find((act) => bare === act.name || bare === act.short);
}

/** 《…》, a name without marks, and 条例 alone, each before the articles that it is cited with. */
const namesOf = once((acts: readonly Act[]): RegExp => {
  const names = flatMap(acts, ({ name, short }) => (short ? [name, short] : [name])).sort(
    (a, b) => b.length - a.length,
  );
  return new RegExp(
    `《([^《》]{2,40})》(?=[^第]{0,90}第)|(${names.join('|')})(?=[^第]{0,30}第)|(?<!《)(条例)["”’]?(?=[的中里]?第)`,
    'g',
  );
});

function articlesFrom(text: string, from: number): CitedArticle[] {
  const articles: CitedArticle[] = [];
  let at = from;
  for (;;) {
    ARTICLE.lastIndex = at;
    const match = ARTICLE.exec(text);
    const article = match ? numberOf(match[1]!) : undefined;
    if (!match || article === undefined) return articles;
    const end = at + match[0].length;
    articles.push({
      article,
      paragraph: match[2] === undefined ? undefined : numberOf(match[2]),
      items: flatMap(match[3]?.match(new RegExp(NUMERAL, 'g')) ?? [], (each) => {
        const item = numberOf(each);
        return item === undefined ? [] : [item];
      }),
      start: at,
      end,
    });
    at = after(JOIN, text, end);
  }
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** The value of a number in digits or Chinese numerals. */
export function numberOf(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : readChinese(text);
}
