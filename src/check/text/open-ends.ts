import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';
import type { Rulebook } from '../../rulebook/types.js';
import type { Report } from '../../understand/report.js';
import { wordsOf } from './lexicon.js';
import { passagesOf, type Passage } from './passages.js';

/** The last words of a paragraph that breaks off. */
export interface OpenEnd {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Shortest paragraph that is no line of a list. */
const SENTENCE = 30;
const NEXT_ITEM =
  /^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.]|\d+[、.．])/;
/** A comma ends no paragraph, unless what it speaks of is a table or a list below. */
const COMMA = /(?<!如下|下表|见表|附后|其中|附件)[，、]$/;
/** 重点抓好以下工作：, and nothing of them. */
const PROMISE = /(?:以下|如下|下列)[^，。；、：]{0,8}(?:工作|方面|措施|问题|任务|举措|不足)[：:]$/;

/** 主要表现在：, and the next paragraph answers what was to be told. */
const TO_TELL =
  /(?:(?:主要)?(?:表现|体现|反映)[在为]|(?:问题|不足|困难|差距|短板|薄弱环节)(?:有|是|如下|为)?)[：:]$/;
const ANSWER = /^\s*(?:针对|下一步|为此|对此|今后)/;

/** Paragraphs that break off: …，持续优化 without a stop, a comma or a promise at the end, and nothing behind it. */
export function openEnds(report: Report, rulebook: Rulebook): OpenEnd[] {
  const endOf = endWords(rulebook);
  const passages = passagesOf(report);
  return flatMap(passages, (passage, index): OpenEnd[] => {
    const text = passage.content.text.trimEnd();
    if (passage.place.section === undefined) return [];
    const next = passages[index + 1];
    const isLast = next === undefined || next.place.section !== passage.place.section;
    // What is announced, or goes on, may stand in a table or a picture.
    const isAlone = !isBeforeTable(passage, report);
    const promise = isAlone
      ? ((isLast ? PROMISE.exec(text)?.[0] : undefined) ??
        (isLast || ANSWER.test(next.content.text) ? TO_TELL.exec(text)?.[0] : undefined))
      : undefined;
    // The lines of a torn paragraph go on in the next.
    const isOver = isLast || NEXT_ITEM.test(next.content.text);
    const last =
      promise ?? (isOver && isAlone && text.length >= SENTENCE ? endOf(text) : undefined);
    const end = text.length;
    return last === undefined ? [] : [{ passage, start: end - last.length, end }];
  });
}

const endWords = once((rulebook: Rulebook): ((text: string) => string | undefined) => {
  const any = (meaning: string) => wordsOf(rulebook, 'half-sentences', meaning);
  const [verbs, adverbs] = [any('open-verb').join('|'), any('open-adverb').join('|')];
  const open = new RegExp(`[，,；;]((?:${adverbs})+(?:${verbs}){1,2}了?|(?:${adverbs}))$`);
  return (text) =>
    open.exec(text.slice(-12))?.[1] ??
    openWord(text, any('open-end'), any('whole-end')) ??
    COMMA.exec(text)?.[0];
});

function openWord(
  text: string,
  ends: readonly string[],
  whole: readonly string[],
): string | undefined {
  const word = ends.find((one) => text.endsWith(one));
  return whole.some((one) => text.endsWith(one)) ? undefined : word;
}

/** What is promised stands in a table or a picture. */
function isBeforeTable({ block }: Passage, { draft }: Report): boolean {
  const next = draft.blocks[draft.blocks.indexOf(block) + 1];
  return next !== undefined && next.type !== 'text';
}
