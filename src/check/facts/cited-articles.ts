import type { Act, Part, Subject } from '../../rulebook/law.js';
import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { flatMap } from '../../text/flat-map.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Passage } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { scopeOf, type ArticleScope } from './article-scope.js';
import {
  articleCitations,
  numberOf,
  type ArticleCitation,
  type CitedArticle,
} from './article-citations.js';
import { told } from './told.js';

/** How far from a citation what it is cited for may stand. */
const REACH = 60;
/** Sentences on what was learnt or taught name an article and speak of something else. */
const taught = once(
  (rulebook: Rulebook) => new RegExp(listsOf<'taught'>(rulebook, 'citation-words')('taught')),
);
/** Articles that something is held against. */
const checklist = once(
  (rulebook: Rulebook) =>
    new RegExp(`(?:${listsOf<'against'>(rulebook, 'citation-words')('against')})《?$`),
);
/** The sentence names other documents with articles of their own. */
const OTHER = /第[^,。;]{1,5}条/;
/** 审查信息742条，退回补正8条: what was done with things that are counted is no longer what an article is cited for. */
const COUNTED = /\d[件条份]/;
const ARTICLES = /第([^,。;、第]{1,5})条/g;

/** Articles, paragraphs and items that are none, and articles that are about something else. */
export function citedArticles(passage: Passage, rulebook: Rulebook, year: number): Detected[] {
  const { text } = passage.text;
  const { acts } = rulebook.law.acts;
  const citations = articleCitations(text, acts).filter(({ act }) => year >= (act.from ?? 0));
  return flatMap(citations, (citation): Detected[] => {
    const missing = flatMap(citation.articles, (cited) => absent(passage, citation.act, cited));
    if (missing.length > 0) return missing;
    const { start, end } = citation.articles[0]!;
    const say = (messageId: string, expected: string | number) => [
      told(messageId, passage, start, end, {
        found: text.slice(start, end),
        act: citation.act.name,
        expected,
      }),
    ];
    const part = otherPart(citation, text, rulebook);
    if (part) return say('other-part', part);
    const expected = meant(citation, text, rulebook);
    return expected === undefined || isCitedBeside(expected, citation, text)
      ? []
      : say('other-article', expected);
  });
}

/** …适用《条例》第五十四条，…适用第五十五条: the sentence has the other article, too, for what is its own. */
function isCitedBeside(article: number, { start, end }: ArticleCitation, text: string): boolean {
  const { start: from, end: to } = sentenceAround(text, start, end);
  return matchesOf(text.slice(from, to), ARTICLES).some(
    ({ 1: number }) => numberOf(number!) === article,
  );
}

function absent(passage: Passage, act: Act, cited: CitedArticle): Detected[] {
  const { article, paragraph, items, start, end } = cited;
  const values = { found: passage.text.text.slice(start, end), act: act.name, article };
  const say = (messageId: string, count: number) => [
    told(messageId, passage, start, end, { ...values, count }),
  ];
  if (act.articles !== undefined && article > act.articles) return say('no-article', act.articles);
  if (!act.paragraphs) return [];
  const paragraphs = act.paragraphs[String(article)] ?? 1;
  if (paragraph !== undefined && paragraph > paragraphs) return say('no-paragraph', paragraphs);
  if (items.length === 0) return [];
  const most = act.items?.[String(article)];
  if (most === undefined) return say('no-items', 0);
  return items.some((item) => item > most) ? say('no-item', most) : [];
}

/** The paragraph or item of the cited article that is about what its clause says, where another is cited. */
function otherPart(
  { act, articles, start, end }: ArticleCitation,
  text: string,
  rulebook: Rulebook,
): string | undefined {
  const [cited] = articles;
  if (articles.length !== 1 || !cited || cited.items.length > 1) return undefined;
  const parts = (act.parts ?? []).filter(
    (part) =>
      part.article === cited.article &&
      (cited.items.length === 1 ? part.item : part.item === undefined && cited.paragraph),
  );
  const isCited = (part: Part) =>
    cited.items.length === 1 ? part.item === cited.items[0] : part.paragraph === cited.paragraph;
  const around = sentenceAround(text, start, end);
  const behind = /^[^,]*(?:,[^,]*)?/.exec(text.slice(end, Math.min(around.end, end + REACH)))![0];
  const before = text.slice(Math.max(around.start, start - REACH), start);
  const says = (part: Part, where: string) => part.marks.some((mark) => where.includes(mark));
  if (OTHER.test(before + behind) || taught(rulebook).test(before)) return undefined;
  if (!parts.some(isCited) || parts.some((part) => isCited(part) && says(part, before + behind)))
    return undefined;
  const { own, condition } = scopeOf(text, start, end, rulebook);
  const other =
    parts.find((part) => says(part, own)) ?? parts.find((part) => says(part, condition));
  if (!other) return undefined;
  const [number, unit] = other.item === undefined ? [other.paragraph!, '款'] : [other.item, '项'];
  return `第 ${other.article} 条第 ${number} ${unit}`;
}

/** The article that is about what the sentence says, where those cited are not. */
function meant(citation: ArticleCitation, text: string, rulebook: Rulebook): number | undefined {
  const { act, articles, start, end } = citation;
  const subjects = act.subjects ?? [];
  const cited = new Set(articles.map(({ article }) => article));
  const own = subjects.filter(({ article }) => cited.has(article));
  const sentence = sentenceAround(text, start, end);
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  const behind = text.slice(end, Math.min(sentence.end, end + REACH));
  if (taught(rulebook).test(before + behind.slice(0, 6))) return undefined;
  const others = subjects.filter(
    ({ article, beside = [] }) => !cited.has(article) && !beside.some((one) => cited.has(one)),
  );
  const scope = scopeOf(text, start, end, rulebook);
  const certain = surely(own, others, scope);
  // Of an article that is not known only the very words of another tell that it is meant.
  if (certain !== undefined || own.length === 0) return certain;
  if (OTHER.test(before) || OTHER.test(behind)) return undefined;
  // 对照第十四条、第十五条、第十六条逐件审查: what was done is told, not what several articles say.
  if (articles.length > 1 && checklist(rulebook).test(before)) return undefined;
  const around = withoutSubject(before + behind);
  if (own.some((one) => wordsOf(one).some((word) => around.includes(word)))) return undefined;
  return (
    nearest(others, behind.split(COUNTED)[0]!) ??
    last(others, scope.condition) ??
    last(others, scope.own.slice(0, scope.own.indexOf('|')))
  );
}

/** The other article whose very words stand in the clause of the citation, or in the condition before it. */
function surely(
  own: readonly Subject[],
  others: readonly Subject[],
  scope: ArticleScope,
): number | undefined {
  const whole = `${scope.condition}|${scope.own}`;
  if (OTHER.test(whole) || own.some((one) => isSaid(one, whole))) return undefined;
  const here = others.find((one) => isSaid(one, scope.own));
  if (here) return here.article;
  const behind = withoutSubject(scope.behind);
  if (own.some((one) => wordsOf(one).some((word) => behind.includes(word)))) return undefined;
  return others.find((one) => isSaid(one, scope.condition))?.article;
}

function isSaid(subject: Subject, text: string): boolean {
  return patternOf(subject)?.test(text) ?? false;
}

/** … in a phrase stands for a few words of the same clause. */
const patternOf = once(({ sure }: Subject): RegExp | undefined =>
  sure
    ? new RegExp(sure.map((phrase) => phrase.replaceAll('…', '[^,。;|]{0,14}')).join('|'))
    : undefined,
);

function wordsOf({ words = [], marks = [] }: Subject): readonly string[] {
  return [...words, ...marks];
}

function nearest(subjects: readonly Subject[], text: string): number | undefined {
  return placed(subjects, text, (word) => text.indexOf(word)).sort((a, b) => a.at - b.at)[0]
    ?.article;
}

function last(subjects: readonly Subject[], text: string): number | undefined {
  return placed(subjects, text, (word) => text.lastIndexOf(word)).sort((a, b) => b.at - a.at)[0]
    ?.article;
}

function placed(
  subjects: readonly Subject[],
  text: string,
  find: (word: string) => number,
): { article: number; at: number }[] {
  return flatMap(subjects, ({ article, marks = [] }) =>
    flatMap(marks, (word) => (text.includes(word) ? [{ article, at: find(word) }] : [])),
  );
}

/** 政府信息公开 is what all articles are about. */
function withoutSubject(text: string): string {
  return text.replace(/(?:政府)?信息公开|政务公开|条例/g, '');
}
