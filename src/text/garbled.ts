import { CharacterSet } from './character-set.js';
import { matchesOf } from './matches.js';

/** Text that was damaged on its way: by wrong encodings, by copying, by a converter of scripts. */

/**
 * `pinyin`: the reading of a character in brackets behind it; `broken`: what is left of such a reading;
 * `replacement`: U+FFFD; `mojibake`: bytes read in a wrong encoding; `private`: characters without a
 * meaning outside one font; `questions`: question marks where spaces or characters were lost; `stars`: what a
 * site's filter of words left.
 */
export type GarbleType =
  'pinyin' | 'broken' | 'replacement' | 'mojibake' | 'private' | 'questions' | 'stars';

export interface Garble {
  readonly type: GarbleType;
  readonly start: number;
  readonly end: number;
}

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ';
const HAN = '\\u3400-\\u9fff';

/** What no sound text holds; one look spares the patterns below for nearly all of it. */
const SUSPICIOUS = new CharacterSet(`${TONED}\ufffd?？*ÃÂ锟烫屯鏂鍏鏀搴簻伅鎭紑鐨鍦锛銆鎴鏈闂`, [
  [0xe000, 0xf8ff],
  [0x2801, 0x28ff],
  [0xe4, 0xe9], // ä–é
]);

/** 務(wù): one syllable with a tone, in brackets behind a Chinese character. */
const PINYIN = new RegExp(`(?<=[${HAN}])[(（][a-zü]{0,5}[${TONED}][a-zü]{0,4}[)）]`, 'g');

/** 或?qū)n}會議數: the bracket or the character behind it was lost as well. */
const BROKEN = new RegExp(`[?？][a-zü]{0,5}[${TONED}][a-zü]{0,4}[)）](?:[a-z]{0,2}[}\\]])?`, 'g');

const REPLACEMENT = /\ufffd+/g;
const PRIVATE = /[\ue000-\uf8ff]+/g;

/** What the replacement character, and memory that was never written, look like when read as GBK. */
const FILLERS = /(?:锟斤拷?|锟?斤拷)+|烫{3,}|屯{3,}/g;

/** UTF-8 read as Latin-1: three bytes for each Chinese character (æ”¿åºœ), or two (Ã©Ã¨). */
const CONTINUATION = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
const LATIN = new RegExp(`(?:[ä-é]${CONTINUATION}{2}){2,}|(?:[ÃÂ]${CONTINUATION}){2,}`, 'g');

/**
 * UTF-8 read as GBK: rare characters that the first bytes of frequent ones make (鐨 for 的, 锛 for ，).
 * Three different ones close together never happen otherwise.
 */
const MISREAD = /[鏂鍏鏀搴簻伅鎭紑鐨鍦锛銆鎴鏈闂]/g;
const MISREAD_REACH = 16;

/** A run of question marks beside Chinese text; not in an address (a.cn/x??y). */
const QUESTIONS = /(?<![\w/?.=&])\?{2,}(?![\w/])/g;
/** One mark where a sentence cannot end. */
const QUESTION = new RegExp(`(?<=[${HAN}])\\?(?=[等的和、，,。；;：:）)])`, 'g');
/** Full-width ones where no sentence has begun. */
const LEADING = /(?<=(?:^|[。；\n])[ \u3000]{0,4})？{2,}(?=[ \u3000]{0,4}[\u3400-\u9fff])/g;

/**
 * 主动***息, 1***条: inside a word of such reports, or a number; names and telephones are masked by right, and
 * 申请***件 was never filled in.
 */
const STARS =
  /(?<=主动|政府|政务|申请|公开|依法)\*{3,6}(?=开|息|信|政|请)|(?<=(?<!\d)\d)\*{3,6}(?=条|件|篇|次|份)/g;
/** Dots of Braille, which no report holds, as some converters put them for what they cannot read. */
const BRAILLE = /[\u2801-\u28ff]+(?:\s?[\u2801-\u28ff]+)*/g;
const ASKING = /什么|什麼|怎|吗|嗎|呢|哪|谁|誰|何|多少|几|幾|是否|能否|可否|为啥|[“”"‘’'「」]/;
const ASKING_REACH = 24;

/** All damage in a text, in order; pieces never overlap. */
export function findGarbled(text: string): Garble[] {
  if (SUSPICIOUS.next(text) < 0) return [];
  const found = [
    ...matches(text, BROKEN, 'broken'),
    ...matches(text, PINYIN, 'pinyin'),
    ...matches(text, REPLACEMENT, 'replacement'),
    ...matches(text, PRIVATE, 'private'),
    ...matches(text, FILLERS, 'mojibake'),
    ...matches(text, LATIN, 'mojibake'),
    ...matches(text, BRAILLE, 'mojibake'),
    ...misread(text),
    ...matches(text, QUESTIONS, 'questions'),
    ...matches(text, LEADING, 'questions'),
    ...matches(text, STARS, 'stars'),
    ...matches(text, QUESTION, 'questions').filter(({ start }) => !isAsked(text, start)),
  ];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function matches(text: string, pattern: RegExp, type: GarbleType): Garble[] {
  return matchesOf(text, pattern).map(({ 0: match, index }) => ({
    type,
    start: index,
    end: index + match.length,
  }));
}

/** Stretches in which at least three different characters of {@link MISREAD} stand close together. */
function misread(text: string): Garble[] {
  const marks = matchesOf(text, MISREAD);
  const found: Garble[] = [];
  for (let first = 0; first < marks.length; first++) {
    let last = first;
    const kinds = new Set([marks[first]![0]]);
    while (
      last + 1 < marks.length &&
      marks[last + 1]!.index - marks[last]!.index <= MISREAD_REACH
    ) {
      last++;
      kinds.add(marks[last]![0]);
    }
    if (kinds.size >= 3) {
      found.push({ type: 'mojibake', start: marks[first]!.index, end: marks[last]!.index + 1 });
    }
    first = last;
  }
  return found;
}

/** The sentence before the mark asks something. */
function isAsked(text: string, at: number): boolean {
  return ASKING.test(text.slice(Math.max(0, at - ASKING_REACH), at));
}
