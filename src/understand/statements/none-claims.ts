import type { Claim } from './claim.js';
import type { Context } from './frame.js';
import { DISPUTES } from './heads.js';
import type { Lexicon } from './lexicon.js';
import { uncovered } from './segments.js';
import type { WordToken } from './token.js';

const FILES = new Set(['document', 'regulation']);
const MADE = new Set(['issue', 'repeal', 'in-force']);
const DECISIONS = new Set(['permit', 'penalty', 'coercion']);
const APPLICANTS = new Set(['person', 'organisation', 'company', 'research', 'welfare', 'legal']);
/** What may stand between 未 and what was not done, and behind it. */
const DONE = /^(?:实施|作出|做出|办理|发生|下达|收取|征收|产生|开展|任何|、)*$/;
const BEHIND = /^(?:处理|决定|事项|项目|案件|收入|行为|职能|的|提出|提交|情况|情形|、)*$/;
/** Unknown characters between a noun and 零 (案件数均为零). */
const REACH = 3;

/** 未制定行政规范性文件, 没有废止规章, 无现行有效的规范性文件. */
export function madeNone(
  none: WordToken,
  words: readonly WordToken[],
  { text, end }: { readonly text: string; readonly end: number },
  lexicon: Lexicon,
): Claim | undefined {
  const heads = words.filter(({ start, meaning }) => start >= none.end && meaning !== 'filler');
  const at = heads.findIndex(({ meaning }) => FILES.has(meaning));
  const [noun, verb] = [heads[at], heads[0]];
  if (noun === undefined || verb === noun || !MADE.has(verb!.meaning)) return undefined;
  const between = heads.slice(0, at);
  const isPlain = between.every(({ meaning }) => MADE.has(meaning) || meaning === 'none');
  if (!isPlain || at < heads.length - 1) return undefined;
  const isWhole =
    bare(text, none.end, noun.start, words) === '' && BEHIND.test(bare(text, noun.end, end, words));
  if (!isWhole) return undefined;
  const quantity = lexicon.bySubject.get(`${noun.meaning}/${verb!.meaning}`);
  if (quantity === undefined) return undefined;
  const place = { start: none.start, end: noun.end };
  return { kind: 'none', subjects: [quantity.id], ...place, firm: true };
}

/** 未实施行政强制, 无行政事业性收费, 没有法人或其他组织提出的申请. */
export function nothingOf(
  none: WordToken,
  after: readonly WordToken[],
  { text, end }: { readonly text: string; readonly end: number },
  context: Context,
): Claim | undefined {
  const heads = after.filter(({ meaning }) => meaning !== 'filler' && meaning !== 'exist');
  const [noun] = heads;
  if (noun === undefined) return undefined;
  const rest = heads.slice(1).filter(({ meaning }) => !meaning.endsWith('application'));
  const own = { start: none.start, end: noun.end };
  const isPlain =
    DONE.test(bare(text, none.end, noun.start, after)) &&
    BEHIND.test(bare(text, noun.end, end, after));
  if (!isPlain) return undefined;
  if (APPLICANTS.has(noun.meaning)) {
    const applies = heads.length > 1 || text.slice(noun.start, noun.end).includes('申请');
    const isSaid = applies || context.topic === 'application';
    return rest.length > 0 || !isSaid
      ? undefined
      : { kind: 'none', subjects: [noun.meaning], ...own, firm: true };
  }
  if (rest.some(({ meaning }) => !DECISIONS.has(meaning)) || heads.length > rest.length + 1)
    return undefined;
  if (noun.meaning === 'fees' && rest.length === 0)
    return { kind: 'none', subjects: ['fees'], ...own, firm: true };
  if (!DECISIONS.has(noun.meaning) || context.othersDecisions) return undefined;
  return { kind: 'none', subjects: [noun.meaning], ...own, firm: true };
}

/** 法人和其他组织未提出申请: those who did not apply are named first. */
export function withoutOf(
  none: WordToken,
  words: readonly WordToken[],
  { text, end }: { readonly text: string; readonly end: number },
): Claim | undefined {
  const heads = words.filter(({ meaning }) => meaning !== 'filler' && meaning !== 'this-year');
  const at = heads.indexOf(none);
  const [noun, what] = [heads[at - 1], heads[at + 1]];
  if (noun === undefined || at !== 1 || !APPLICANTS.has(noun.meaning)) return undefined;
  if (!what?.meaning.endsWith('application') || heads.length > at + 2) return undefined;
  const isPlain = uncovered(words, noun.end, end) === 0 && /^[未没]/.test(text.slice(none.start));
  return isPlain
    ? { kind: 'none', subjects: [noun.meaning], start: noun.start, end: what.end, firm: true }
    : undefined;
}

/** 政府信息公开申请为零, 行政复议和行政诉讼案件数均为零. */
export function zeroOf(
  none: WordToken,
  words: readonly WordToken[],
  after: readonly WordToken[],
  text: string,
  context: Context,
): Claim[] {
  if (text[none.start] !== '零' || after.some(({ meaning }) => meaning !== 'filler')) return [];
  const before = words.filter(({ end }) => end <= none.start);
  const nouns = before.filter(({ meaning }) => meaning === 'application' || DISPUTES.has(meaning));
  const last = nouns.at(-1);
  if (last === undefined || uncovered(before, last.end, none.start) > REACH) return [];
  return nouns.map(({ meaning, start }) => ({
    kind: 'none',
    subjects: [meaning === 'application' ? 'received' : meaning],
    start,
    end: none.end,
    firm: meaning === 'application' || context.onDisclosure,
  }));
}

/** The text between two offsets without the words that say nothing. */
function bare(text: string, from: number, to: number, words: readonly WordToken[]): string {
  let left = '';
  for (let at = from; at < to; at++) {
    const word = words.find(({ start, end }) => start <= at && at < end);
    if (word === undefined) left += text[at]!;
  }
  return left.replace(/、/g, '');
}
