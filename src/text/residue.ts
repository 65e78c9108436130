import { key } from './fold.js';

/** The words that tell residue of a web page, by how they tell it (see `rules/lexicon/residue.yaml`). */
export interface ResidueWords {
  readonly phrase: ReadonlySet<string>;
  readonly mark: readonly string[];
  readonly label: ReadonlySet<string>;
  readonly fact: ReadonlySet<string>;
  readonly foot: ReadonlySet<string>;
  readonly filler: ReadonlySet<string>;
  readonly hint: ReadonlySet<string>;
  readonly stamp: ReadonlySet<string>;
}

/**
 * What a line is: `sure` residue, residue if it stands at the end of the page (`foot`) or beside other
 * residue (`maybe`); undefined for a line of the report. `facts` tells that it holds facts about the report.
 */
export interface ResidueReading {
  readonly strength: 'sure' | 'foot' | 'maybe';
  readonly facts: boolean;
}

const LONGEST_LINE = 160;
const LONGEST_VALUE = 48;
const SEPARATORS = /[\s|>›»【】[\]「」]+/;
const SENTENCE = /[。；;！!？?]/;
/** 首页 > 政务公开 > 年报 */
const PATH = /^(?:网站)?首页\s*[>›»→]|^[^>。]{0,12}[>›»][^>。]{1,16}[>›»]/;
const ORNAMENT = /^[-–—_=·•.,:：、()（）\d/]*$/;
/** 2025-01-29 09:09, or what a space left of it. */
const CLOCK = /(?:^|[\d日])(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const FILE_NAME = /\.(?:docx?|pdf|xlsx?|wps|et|zip|rar|ofd|jpe?g|png)$/i;

/** Reads one line of text. */
export function readResidue(line: string, words: ResidueWords): ResidueReading | undefined {
  const text = line.trim();
  if (text === '' || text.length > LONGEST_LINE || SENTENCE.test(text)) return undefined;
  if (PATH.test(text)) return { strength: 'sure', facts: false };
  const tokens = text.split(SEPARATORS).map(key).filter(Boolean);
  return tokens.length === 0 ? { strength: 'maybe', facts: false } : readTokens(tokens, words);
}

interface State {
  sure: boolean;
  foot: boolean;
  facts: boolean;
  fillers: number;
  afterLabel: boolean;
  /** The token before began with a label that a time may follow. */
  stamped: boolean;
}

function readTokens(tokens: readonly string[], words: ResidueWords): ResidueReading | undefined {
  const state: State = {
    sure: false,
    foot: false,
    facts: false,
    fillers: 0,
    afterLabel: false,
    stamped: false,
  };
  for (const token of tokens) if (!accept(token, words, state)) return undefined;
  const strength =
    state.sure || state.fillers > 1 ? ('sure' as const) : state.foot ? 'foot' : 'maybe';
  return { strength, facts: state.facts };
}

/** Takes a token as residue; false where it can only be text of the report. */
function accept(token: string, words: ResidueWords, state: State): boolean {
  const colon = token.indexOf(':');
  const label = colon < 0 ? token : token.slice(0, colon);
  const kind = labelKind(label, words);
  const isStamp = kind === 'stamp';
  state.sure ||= (isStamp || state.stamped) && CLOCK.test(token);
  state.stamped = isStamp;
  if (kind && (colon >= 0 || (kind !== 'hint' && !isStamp))) {
    if (token.length - label.length > LONGEST_VALUE) return false;
    state.afterLabel = true;
    state.sure ||= kind === 'label' || kind === 'fact';
    state.foot ||= kind === 'foot';
    state.facts ||=
      kind === 'fact' || isStamp || (kind === 'hint' && /日期|时间|文号|字号/.test(label));
    return true;
  }
  if (words.phrase.has(token) || words.mark.some((mark) => token.includes(mark))) {
    state.sure = true;
    return true;
  }
  if (words.filler.has(token.replace(/:$/, ''))) {
    state.fillers += state.afterLabel ? 0 : 1;
    return true;
  }
  if (isPhrases(token, words.phrase)) {
    state.sure = true;
    return true;
  }
  return ORNAMENT.test(token) || FILE_NAME.test(token)
    ? true
    : state.afterLabel && token.length <= LONGEST_VALUE;
}

function labelKind(
  label: string,
  words: ResidueWords,
): 'label' | 'fact' | 'foot' | 'hint' | 'stamp' | undefined {
  return (['label', 'fact', 'foot', 'hint', 'stamp'] as const).find((kind) =>
    words[kind].has(label),
  );
}

/** Phrases that run together: 打印本页关闭窗口. */
function isPhrases(token: string, phrases: ReadonlySet<string>): boolean {
  let rest = token;
  while (rest !== '') {
    const phrase = [...phrases].find((one) => rest.startsWith(one));
    if (!phrase) return false;
    rest = rest.slice(phrase.length).replace(/^[、,/·]/, '');
  }
  return true;
}
