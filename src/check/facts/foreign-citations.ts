import type { TextBlock } from '../../draft/draft.js';
import type { EditionSpec } from '../../rulebook/types.js';
import { sourceSpan, type Span } from '../../text/mapped.js';
import { remember } from '../../text/once.js';
import { citationKey, citationText } from '../../understand/edition.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';

/** Sentences that cite an old format as history and do not follow it. */
const HISTORICAL = /废止|修订|失效|不再|替代|取代|停止|原(?:来|《|按|依)|此前|同时/;

/** Around the citation of a document that this report is said to follow. */
const FOLLOWED =
  /(?:按照?|依据|依照|根据|执行|落实|遵照|参照|对照|采用|沿用|套用|使用|(?<=[,，。;；]|^)(?:均|仍|统一)?以)[^,。;号]{0,80}$/;
const FOLLOWS = /^[^。;]{0,20}(?:编制|编写|撰写|格式|要求|为准)/;
/** …号文件所附的试行格式为准: it is the form that is followed, whatever it is called. */
const AS_FORM =
  /^(?:文件|通知)?(?:所附|附件|规定|确定|印发)?的?(?:试行)?(?:格式|表样|样式)(?:要求)?(?:为准|编制|编写|撰写|填报|填写)/;
/** What is said of two forms, or of those of other years. */
const COMPARED = /相比|对比|比较|变化|差异|20(?:19|20)年度/;
const TRIAL = /试行格式/;

/** A document cited as the format that is another edition's, where the right one is not cited. */
export function foreignCitations(context: CheckContext): Detected[] {
  const { report, rulebook } = context;
  const { edition, choice } = report;
  if (choice.by === 'citation' || choice.by === 'default' || edition.citations.length === 0)
    return [];
  const texts = prose(report);
  const isCited = texts.some((block) => find(block, edition.citations[0]!));
  for (const other of rulebook.editions.filter(({ id }) => id !== edition.id)) {
    for (const citation of other.citations) {
      for (const block of texts) {
        const span = isCited && !isFollowed(block, citation) ? undefined : find(block, citation);
        if (span) return [cited(citation, span, other, edition)];
      }
    }
  }
  return isCited ? [] : foreignTitle(context);
}

/** The sentence says that the report follows the document, though the right one is cited elsewhere. */
function isFollowed({ content: { text } }: TextBlock, citation: string): boolean {
  const { key, places } = keyed(text);
  const at = key.indexOf(citationKey(citation));
  if (at < 0) return false;
  const from = places[at]!;
  const to = places[at + citationKey(citation).length - 1]! + 1;
  const { start, end } = sentenceAround(text, from, to);
  return (
    FOLLOWED.test(text.slice(start, from)) &&
    FOLLOWS.test(text.slice(to, end)) &&
    !COMPARED.test(text.slice(start, end)) &&
    (AS_FORM.test(text.slice(to, end)) || !TRIAL.test(text.slice(start, end)))
  );
}

/** The preface follows the format of another edition, which it cites by its title alone. */
function foreignTitle({ report, rulebook }: CheckContext): Detected[] {
  const { edition, outline } = report;
  const texts = outline.preface.filter(
    (block): block is TextBlock =>
      block.type === 'text' && !block.quoted && block.content.text.includes('年度'),
  );
  if (texts.some((block) => (edition.titles ?? []).some((title) => find(block, title)))) return [];
  for (const other of rulebook.editions.filter(({ id }) => id !== edition.id)) {
    for (const title of other.titles ?? []) {
      for (const block of texts) {
        const span = find(block, title);
        if (span) return [cited(title, span, other, edition)];
      }
    }
  }
  return [];
}

function cited(citation: string, span: Span, other: EditionSpec, edition: EditionSpec): Detected {
  return {
    messageId: 'citation',
    values: {
      found: citation,
      expected: edition.citations[0]!,
      edition: edition.id,
      other: other.id,
    },
    span,
  };
}

/** The citation in a block, with its place; none where the sentence speaks of it as of the past. */
function find(block: TextBlock, citation: string): Span | undefined {
  const { text } = block.content;
  if (!citationText(block).includes(citationKey(citation))) return undefined;
  const { key, places } = keyed(text);
  const at = key.indexOf(citationKey(citation));
  // A local notice that passes the document on is another one.
  if (/转发$/.test(key.slice(0, Math.max(0, at)))) return undefined;
  // Pinyin in brackets is dropped only where the whole is folded.
  if (at < 0) return undefined;
  const start = places[at]!;
  const end = places[at + citationKey(citation).length - 1]! + 1;
  const from = Math.max(text.lastIndexOf('。', start), 0);
  const stop = text.indexOf('。', end);
  const sentence = text.slice(from, stop < 0 ? undefined : stop);
  const isHistory = HISTORICAL.test(sentence.replace(/新修订|修订后/g, ''));
  return isHistory ? undefined : sourceSpan(block.content, start, end);
}

/** The keys of single characters. */
const units = new Map<string, string>();
const MOST_UNITS = 5000;

function keyOfUnit(unit: string): string {
  return units.get(unit) ?? remember(units, unit, MOST_UNITS, () => citationKey(unit));
}

/** The key of a text, and for each of its characters where it stood. */
function keyed(text: string): { key: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const part = keyOfUnit(text[at]!);
    for (let index = 0; index < part.length; index++) places.push(at);
    folded += part;
  }
  return { key: folded, places };
}

function prose({ draft }: Report): TextBlock[] {
  return draft.blocks.filter(
    (block): block is TextBlock =>
      block.type === 'text' && !block.quoted && /\d号/.test(block.content.text),
  );
}
