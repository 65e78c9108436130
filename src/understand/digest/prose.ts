import type { Rulebook } from '../../rulebook/types.js';
import { sourceSpan } from '../../text/mapped.js';
import { once } from '../../text/once.js';
import { masked, piecesOf, printOf, printsToText, smallestOf } from '../../text/pieces.js';
import type { Passage, Report } from '../report.js';
import type { Note, ProseDigest, SentenceNote } from './digest.js';
import { openingOf } from './opening.js';
import { runningText } from './running-text.js';
import { stockSentences } from './words.js';

/** Prints that are kept of a report: 1,600 bytes. */
export const MOST_PRINTS = 400;
const MOST_SENTENCES = 80;
/** Characters from which a sentence is long enough that two organs do not write it by chance. */
const SHORTEST = 15;
/** From this share of stock on, a sentence says nothing of its own. */
const STOCK_SHARE = 0.5;

/** What of the running text is compared with that of other reports: no headings, no tables, no stock. */
export function proseOf(report: Report, rulebook: Rulebook, note: Note): ProseDigest {
  const stock = stockOf(rulebook);
  const names = namesOf(report);
  const { source } = report.draft;
  const prints = new Set<number>();
  const sentences: SentenceNote[] = [];
  for (const passage of runningText(report)) {
    const text = without(passage.text.text, names);
    for (const print of piecesOf(masked(text))) if (!stock.has(print)) prints.add(print);
    for (const sentence of sentencesOf(passage, { stock, names, note, source }))
      sentences.push(sentence);
  }
  return {
    pieces: prints.size,
    prints: printsToText(smallestOf(prints, MOST_PRINTS)),
    sentences: sentences.slice(0, MOST_SENTENCES),
  };
}

interface Surroundings {
  readonly stock: ReadonlySet<number>;
  readonly names: readonly string[];
  readonly note: Note;
  readonly source: string;
}

function sentencesOf(
  { text, section }: Passage,
  { stock, names, note, source }: Surroundings,
): SentenceNote[] {
  const found: SentenceNote[] = [];
  let from = 0;
  for (const part of text.text.split(/(?<=[。;!?])/u)) {
    const words = masked(without(part, names));
    const own = piecesOf(words);
    let known = 0;
    for (const print of own) if (stock.has(print)) known += 1;
    if (words.length >= SHORTEST && known < own.length * STOCK_SHARE)
      found.push({
        print: printOf(words),
        length: words.length,
        opening: openingOf(text, from, from + part.length, source),
        range: note(sourceSpan(text, from, from + part.length)),
        section: section ?? -1,
      });
    from += part.length;
  }
  return found;
}

/** Names of the organ itself: neighbours write the same sentence with their own. */
function namesOf({ issuer, shortForms, organs }: Report): string[] {
  const names = new Set([
    ...(issuer ? [issuer.name, issuer.region] : []),
    ...organs.map(({ name }) => name),
    ...shortForms,
  ]);
  return [...names].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length);
}

function without(text: string, names: readonly string[]): string {
  let left = text;
  for (const name of names) if (left.includes(name)) left = left.replaceAll(name, '');
  return left;
}

/**
 * The pieces that every report may have: those of blank reports, of headings and labels of the forms, of the law's
 * names and documents, and of the sentences that all write.
 */
const stockOf = once((rulebook: Rulebook): ReadonlySet<number> => {
  const prints = new Set<number>();
  const add = (text: string) => {
    for (const print of piecesOf(masked(text.replace(/\{[a-z]+\}/gu, '')))) prints.add(print);
  };
  for (const text of stockSentences(rulebook)) add(text);
  for (const samples of Object.values(rulebook.samples ?? {}))
    for (const { text } of samples) add(text);
  for (const edition of rulebook.editions) {
    if (edition.format) add(edition.format.title);
    for (const title of edition.titles ?? []) add(title);
    for (const { title, aliases, variants } of edition.sections)
      for (const each of [title, ...aliases, ...variants]) add(each);
    for (const { title, blocks } of edition.forms) {
      add(title);
      for (const { rows, columns } of blocks)
        for (const { label } of [...rows, ...columns]) add(label);
    }
  }
  for (const { name } of rulebook.law.acts.acts) add(name);
  return prints;
});
