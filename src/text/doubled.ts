import { flatMap } from './flat-map.js';
import { matchesOf } from './matches.js';
import { append } from './lists.js';
import { findStutters } from './stutters.js';

/** A word that stands twice in a row: the second of the two. */
export interface Doubled {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const LONGEST = 12;
const FIRST_HAN = 0x3400;
const HAN = /^[\u3400-\u9fff]+$/;

/**
 * Characters that are never right twice. Many others are: 为 (行为为), 及 (以及及时), 与 (参与与), 于 (位于于都县),
 * 在 (实实在在), 了 (为了了解), 的 (目的的, 标的的, not 项目的的).
 */
const TRIPLE =
  /([\u3400-\u9fff])(?<![一二三四五六七八九十〇零某口哈呵啊])(?<![文案信附邮证零部事要]件)\1{2,}/g;
/** 12月31日日, 2023年年，, 5月月12日, 1月至至6月, 第一季季度. */
const DAY =
  /(?<=\d)(?:日日(?!报)|号号|年年(?=[，。,]|\d{1,2}月)|月月(?=\d{1,2}[日号]))|(?<=必)须须|(?<=第[一二三四1-4])季季(?=度)|(?<=[上下])半半(?=年)|(?<=[\d年月日时])(?:至至(?![诚善])|到到(?=\d))/g;
const SINGLE =
  /(?<!(?<![项栏科题数节名剧要细类纲条篇])目|(?<![目指招投中竞商达对坐座音图路界])标)的的(?!确|士)|性性(?!别|质|格|状)|或或|们们|其其|(?<![行作人认以成称视])为为(?=[\d约])|(?<![实现内存])在在(?=\d)|(?<![参给])与与(?=\d)|(?<![平温缓])和和(?=\d)/g;
/** 20件件，: where the sentence goes on, a word may begin with the second (15个个体工商户). */
const UNIT_TWICE =
  /(?<=[\d一二两三四五六七八九十百千万])(?:件件|条条|份份|篇篇|期期|场场|个个|项项|次次|家家|名名|户户|册册|幅幅)(?=[，。；、：,;）)]|$|其中)/g;

/**
 * 在在门户网站, 已已完成, 全年共共公开: small words at the head of a clause, where no word ends in the first of the two
 * and none begins with the second (以以案释法形式).
 */
const PARTICLES =
  /(?<=^|[，,。；;：:、])(?:在在(?![编建岗职校线案册场读外意乎内此])|并并(?![网购轨入发联列排行存重处且])|已已|均均(?![衡等匀分值可])|将将(?![军领来近要])|按按(?![钮键时期照需量件])|经经(?![济营费办理常历验过贸])|以以(?![及上下内外前后往来至致免便]|[\u3400-\u9fff][释促带为代换推会扶助保治养定强育引])|从从(?![业事严优快简容])|共共(?![同享建有计青产和识治商性])|我我|本本(?![级市县区镇乡省局年次地人科身着领草原来子册轮])|与与(?![会])|和和(?![谐平睦解美顺]))|(?<=[年度月日])共共(?![同享建有计青产和识治商性])|(?<=[\u3400-\u9fff])(?:了了(?!解|然|望|结|却|事)(?<!不了了|大了了)|和和(?![谐平睦解美顺田县布风]))(?=[\u3400-\u9fff])/g;

/** 12.6万万人次, 96.5%%: the unit of a number twice. */
const SCALE_TWICE = /(?<=\d)(?:万万(?=[人次元条件份平公户篇])|亿亿(?=元))/g;
const PERCENT_TWICE = /(?<=\d)[%％]{2,}(?![0-9A-Fa-f])/g;

/**
 * 我局局, 民政局局: the end of an organ's name twice, where the sentence goes on behind it. Before other words the
 * second begins a word (局局长, 局局务会, 公安局局、所、队); 我县县政府 is usual.
 */
const ORGAN_END =
  /(?:(?<=[\u3400-\u9fff])局局|(?<=[我本])(?:厅厅|委委|办办|镇镇|乡乡))(?=[，,。；;：:）)]|$|在|的|对|将|共(?!同)|认真|坚持|积极|高度|严格|主动|按照|根据|深入|扎实|持续|全面|未收)/g;

/** 按要求对对文件清理: the first 对 ends no other word, the second begins none. */
const TOWARDS =
  /(?<=[，,。；;、]|要求|应当|专门|分别|统一|及时|定期|重点|同时)对对(?![\u53e3\u5916\u8c61\u65b9\u6bd4\u7167\u5e94\u7b56\u63a5\u6807\u7acb\u7b49\u79f0\u8bdd\u8054\u624b\u5185])/g;
/** 2022年2022年5月12日, 5月5月12日 */
const DATE_TWICE = /(?<!\d)(\d{4}年|\d{1,2}月|\d{1,2}日|\d{1,2}月\d{1,2}日)\1/g;

const CHARACTERS = [SINGLE, UNIT_TWICE, SCALE_TWICE, PARTICLES, ORGAN_END, TRIPLE, DAY, TOWARDS];
/** 进行了进行, 有待于有待: the word again behind a particle. */
const PARTICLE = /^[了于过着]$/;
/** 推出进一步推出: at the head of a clause the first of the two is its verb. */
const CLAUSE_HEAD = /(?:^|[，,。；;：:、]|[一二三四五六]是|[将应要需])$/;

/** What follows a word of two characters that was doubled; before a noun the second may belong to it (管理管理办法). */
const FOLLOWS = /^(?:[，。；：、,;:.）)”"\s\d]|$|和|及|与|等|在|为(?!主)|是|将|进行|情况|使用|的)/;

/** Which words may stand twice in a row, and which never do, because no longer word begins with them. */
export interface WordLists {
  readonly rightful: ReadonlySet<string>;
  readonly own: ReadonlySet<string>;
  /** What is put before a verb, which may then stand twice: 进一步. */
  readonly adverbs: readonly string[];
  /** Common words behind which none of their own characters ends a clause. */
  readonly stock: readonly string[];
}

/** Words in a text that stand twice in a row. */
export function findDoubled(text: string, lists: WordLists): Doubled[] {
  const single = [
    ...flatMap(hasPair(text) ? CHARACTERS : [], (pattern) => matchesOf(text, pattern)),
    ...(/[%％]{2}/.test(text) ? matchesOf(text, PERCENT_TWICE) : []),
  ];
  const found: Doubled[] = single.map(({ 0: match, index }) => ({
    start: index + 1,
    end: index + match.length,
    word: match[0]!,
  }));
  if (/[年月日]\d/.test(text))
    append(
      found,
      matchesOf(text, DATE_TWICE).map(({ 0: match, 1: word, index }) => ({
        start: index + word!.length,
        end: index + match.length,
        word: word!,
      })),
    );
  append(found, findStutters(text, lists.stock));
  const isNear = returns(text);
  for (let at = 0; at < text.length; at++) {
    const length = isNear[at] === 1 ? lengthAt(text, at) : 0;
    if (length === 0) {
      const gap = isNear[at] === 1 ? againAt(text, at, lists) : undefined;
      if (gap) found.push(gap);
      continue;
    }
    const word = text.slice(at, at + length);
    let end = at + 2 * length;
    while (text.startsWith(word, end)) end += length;
    if (isWrong(text, word, end, lists)) found.push({ start: at + length, end, word });
    at = end - 1;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a Han character stands twice in a row anywhere. */
function hasPair(text: string): boolean {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === before && code >= FIRST_HAN) return true;
    before = code;
  }
  return false;
}

/** Which Han characters stand again within the reach of a doubled word; most do not. */
function returns(text: string): Uint8Array {
  const isNear = new Uint8Array(text.length);
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code < FIRST_HAN) continue;
    const next = NEXT[code]!;
    // What an earlier text left here is told by the character that stands there in this one.
    if (next > at && next - at <= LONGEST && text.charCodeAt(next) === code) isNear[at] = 1;
    NEXT[code] = at;
  }
  return isNear;
}

/** Where each UTF-16 unit was seen last. */
const NEXT = new Int32Array(0x10000);

/** Length of the longest word of two or more characters that stands twice from here on; 0 for none. */
function lengthAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first < FIRST_HAN) return 0;
  const second = text.charCodeAt(at + 1);
  for (let length = LONGEST; length > 1; length--) {
    if (text.charCodeAt(at + length) !== first) continue;
    if (text.charCodeAt(at + length + 1) !== second) continue;
    const word = text.slice(at, at + length);
    if (text.startsWith(word, at + length) && HAN.test(word)) return length;
  }
  return 0;
}

/** 进行了进行, 推出进一步推出 from here on: the word and the particle or adverb, to be deleted with one of the two words. */
function againAt(text: string, at: number, { own, adverbs }: WordLists): Doubled | undefined {
  const word = text.slice(at, at + 2);
  if (!own.has(word)) return undefined;
  if (text.startsWith(word, at + 3) && PARTICLE.test(text[at + 2]!))
    return { start: at + 3, end: at + 5, word };
  if (!CLAUSE_HEAD.test(text.slice(Math.max(0, at - 2), at))) return undefined;
  const adverb = adverbs.find((each) => text.startsWith(each + word, at + 2));
  return adverb === undefined ? undefined : { start: at + 2, end: at + 4 + adverb.length, word };
}

/** 我局我局 is wrong whatever follows. */
const SELF = /^[我本](?:[局委厅办院校县市区镇乡]|单位|机关|部门|中心|街道)$/;

function isWrong(text: string, word: string, end: number, { rightful, own }: WordLists): boolean {
  if (SELF.test(word)) return true;
  // 一步一步, 一件一件; 人人人人 is no word.
  if (word.startsWith('一') || rightful.has(word) || new Set(word).size === 1) return false;
  if (word.length > 2 || isOwn(text, word, end, own)) return true;
  return FOLLOWS.test(text.slice(end, end + 2));
}

/** A word of its own, unless the first ended a clause (审议通过通过网站公布, 应当公开公开的) or the second begins a noun (通过率). */
function isOwn(text: string, word: string, end: number, own: ReadonlySet<string>): boolean {
  if (!own.has(word)) return false;
  const before = text[end - 2 * word.length - 1] ?? '';
  return (
    !/[议核决收未不获审致论查测证批可应当须能该息务请]/.test(before) &&
    !/[化率性度地会版栏目专书函意部处委班员人者机量期件工生厅平事指条渠内方制标属示告承招情]/.test(
      text[end] ?? '',
    )
  );
}

/** A sentence that stands twice in one paragraph. */
export interface Repeat {
  readonly start: number;
  readonly end: number;
  /** Where it stands first. */
  readonly first: number;
}

const STOPS = /[。！？!?\n]/g;
/** Shortest sentence that repeats the end of the one before it. */
const ECHO = 10;

/**
 * Sentences of at least `shortest` characters that a paragraph says again word for word; one that it says
 * more than twice is told once.
 */
export function findRepeatedSentences(text: string, shortest: number): Repeat[] {
  const stops = matchesOf(text, STOPS);
  if (stops.length < 2) return [];
  const seen = new Map<string, number>();
  const told = new Set<string>();
  const found: Repeat[] = [];
  let start = 0;
  for (const { index } of stops) {
    const end = index + 1;
    const sentence = text.slice(start, end);
    const first = seen.get(sentence);
    if (sentence.length >= shortest && first !== undefined && !told.has(sentence)) {
      found.push({ start, end, first });
      told.add(sentence);
    } else if (sentence.length >= ECHO && start > 0 && isEcho(text, start, end)) {
      found.push({ start, end, first: start - sentence.length });
    }
    if (first === undefined) seen.set(sentence, start);
    start = end;
  }
  return found;
}

/** Shortest clause that is not said twice by chance. */
const CLAUSE = 6;
const CLAUSE_STOPS = /[，；。！？\n]/;

/** 政策解读不够通俗，政策解读不够通俗，: clauses with which the one before them ends. */
export function findRepeatedClauses(text: string): Repeat[] {
  const found: Repeat[] = [];
  for (let comma = text.indexOf('，'); comma >= 0; comma = text.indexOf('，', comma + 1)) {
    // Only a clause whose last character stands before the comma can be the same.
    const next = text.slice(comma + 1, comma + 1 + MOST);
    const length = next.search(CLAUSE_STOPS);
    if (length < CLAUSE || length > comma) continue;
    const first = comma - length;
    const clause = next.slice(0, length);
    if (text.slice(first, comma) === clause && HAN.test(clause.slice(0, 2)))
      found.push({ start: comma + 1, end: comma + 1 + length, first });
  }
  return found;
}

/** Longest clause looked at. */
const MOST = 80;

/** 本街道没有其他需要报告的事项。没有其他需要报告的事项。: the sentence is how the one before it ends. */
function isEcho(text: string, start: number, end: number): boolean {
  const length = end - start;
  return start >= length && text.slice(start - length, start) === text.slice(start, end);
}
