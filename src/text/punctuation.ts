import { matchesOf } from './matches.js';
import { flatMap } from './flat-map.js';

/** What is wrong with a mark. */
export type MarkFault =
  'document-number' | 'half-width' | 'half-stop' | 'straight-quote' | 'doubled' | 'list-comma';

/** A faulty mark at `start`–`end`; `right` is what should stand there, as far as that is beyond doubt. */
export interface FaultyMark {
  readonly type: MarkFault;
  readonly start: number;
  readonly end: number;
  readonly right?: string;
}

const HAN = '\\u3400-\\u9fff';
const NUMBER_OF_DOCUMENT = new RegExp(
  `(?<=[${HAN}])([ \\t\\u3000]*[\\[［(（【〔〈［][ \\t\\u3000]*)((?:19|20)\\d{2})([ \\t\\u3000]*[\\]］)）】〕〉][ \\t\\u3000]*)(\\d{1,5})([ \\t\\u3000]*)号(?!楼|院|线|门|地块|公路)`,
  'g',
);
const HALF = new RegExp(`(?<=[${HAN}”’》）)〕%])[,:;?!](?=[${HAN}“‘《（〔])`, 'g');
const HALF_STOP = new RegExp(`(?<=[${HAN}]{2}[”’》）〕]?)\\.(?=[ \\t]*(?:\\n|$))`, 'g');
const STRAIGHT = /"([^"\n“”]{1,80})"/g;
const DOUBLED = /[，,、。；;：:]{2,8}/g;
const LIST_COMMA =
  /、(?=等(?:[，。；、,;）)]|方面|形式|方式|渠道|工作|内容|信息|部门|单位|平台|栏目|媒体|措施|活动|情况|制度|领域|事项|多|各|有关|相关|\d|[一二三四五六七八九十两]))/g;
const ADDRESS =
  /(?:https?:\/\/|www\.)[\x21\x23-\x27\x2a-\x7e]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}/gi;
const HAS_HAN = /[\u3400-\u9fff]/;

/** The text with addresses of the web and of mail blotted out, as long as before. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => '\0'.repeat(address.length));
}

/**
 * Finds faulty marks in a text as written, without those that come in pairs (see `readPairs`).
 *
 * `narrowed`: some program made all marks of the text half-width. `spaced`: figures stand apart from
 * words throughout, so that a space in the number of a document means nothing.
 */
export function findFaultyMarks(
  text: string,
  { narrowed, spaced }: { readonly narrowed: boolean; readonly spaced: boolean },
): FaultyMark[] {
  return [
    ...documentNumbers(text, spaced),
    ...(narrowed ? [] : simple(text, HALF, 'half-width')),
    ...(narrowed ? [] : simple(text, HALF_STOP, 'half-stop').filter(({ start }) => start > 8)),
    ...straightQuotes(text),
    ...doubled(text),
    ...simple(text, LIST_COMMA, 'list-comma'),
  ];
}

function documentNumbers(text: string, spaced: boolean): FaultyMark[] {
  return flatMap(matchesOf(text, NUMBER_OF_DOCUMENT), (match): FaultyMark[] => {
    const [all, open, year, close, serial, gap] = match;
    const isBracketed = open!.trim() === '〔' && close!.trim() === '〕';
    const isTight = open!.length === 1 && close!.length === 1 && gap === '';
    if (isBracketed && (isTight || spaced)) return [];
    const { index: start } = match;
    const end = start + all.length;
    return [{ type: 'document-number', start, end, right: `〔${year!}〕${serial!}号` }];
  });
}

function simple(text: string, pattern: RegExp, type: MarkFault): FaultyMark[] {
  return matchesOf(text, pattern).map(({ index, 0: found }) => ({
    type,
    start: index,
    end: index + found.length,
  }));
}

function straightQuotes(text: string): FaultyMark[] {
  return matchesOf(text, STRAIGHT)
    .filter(([, words]) => HAS_HAN.test(words!))
    .map(({ index, 0: found }) => ({
      type: 'straight-quote',
      start: index,
      end: index + found.length,
    }));
}

function doubled(text: string): FaultyMark[] {
  return flatMap(matchesOf(text, DOUBLED), ({ index: start, 0: found }): FaultyMark[] => {
    // Behind Latin letters and figures it may be a notation; 。。。 stands for an ellipsis.
    if (!/[\u3400-\u9fff”’》）)〕%\d]/.test(text[start - 1] ?? '')) return [];
    if (/^[,:;]+$/.test(found) && !HAS_HAN.test(text[start - 1]!)) return [];
    const right = /^。{3,}$/.test(found) ? undefined : oneOf(found);
    return [
      { type: 'doubled', start, end: start + found.length, ...(right !== undefined && { right }) },
    ];
  });
}

/** The mark that was meant; undefined where it may be either. */
function oneOf(marks: string): string | undefined {
  const kinds = [...new Set(marks)];
  if (kinds.length === 1) return kinds[0];
  const others = kinds.filter((mark) => mark !== '、');
  return others.length === 1 ? others[0] : undefined;
}
