import type { Frame } from './frame.js';
import { uncovered, type Segment } from './segments.js';
import type { DateToken, WordToken } from './token.js';

/** Words between those that name the issuer's own head office, and before what it did. */
const JOINED = new Set(['filler', 'this-year', 'sum', 'all', 'year-end']);
const ACTS = new Set([
  ...['receive', 'accept', 'handle', 'finish', 'reply', 'intake', 'carried', 'forward'],
  ...['issue', 'repeal', 'in-force', 'application', 'document'],
]);

/**
 * 县政府及县政府办公室制发5件, 本级收到12件, 局机关办理9件: what the head office of the issuer did itself. The forms
 * hold the same, or with it what belongs to its subordinates: never less.
 */
export function isOfCore({ tokens, start }: Segment, text: string, { issuer }: Frame): boolean {
  const at = tokens.findIndex((token) => isCore(token, text, issuer));
  // 市政府受理不服各部门答复的复议申请: others have a part in it.
  const hasOthers = tokens.some(
    (token) =>
      token.type === 'word' &&
      (token.meaning === 'part-scope' || isOfGovernment(token, text, issuer)),
  );
  if (at < 0 || hasOthers) return false;
  const before = tokens.slice(0, at);
  const isOpening =
    before.every(isJoined) && uncovered(tokens, start, tokens[at]!.start) <= LEAD_IN;
  const next = tokens
    .slice(at)
    .find((token) => !isCore(token, text, issuer) && !isJoined(token)) as WordToken | undefined;
  if (!isOpening || next?.type !== 'word' || !ACTS.has(next.meaning)) return false;
  return uncovered(tokens, tokens[at]!.start, next.start) <= 1;
}

/** 以区政府名义, 以市政府办公室名义 in the report of a department: another organ's name. */
function isOfGovernment(
  { meaning, start, end }: WordToken,
  text: string,
  { government, office }: Frame['issuer'],
): boolean {
  if (government || office) return false;
  const isNamed = meaning === 'core-scope' && text.slice(start, end).includes('政府');
  return meaning === 'government' || isNamed;
}

/** 以, 总局. */
const LEAD_IN = 2;

function isCore(
  token: Segment['tokens'][number],
  text: string,
  { government, region }: Frame['issuer'],
): boolean {
  if (token.type !== 'word') return false;
  if (token.meaning === 'government') return government && text[token.start] === region;
  return token.meaning === 'core-scope';
}

function isJoined(token: Segment['tokens'][number]): token is WordToken | DateToken {
  return token.type === 'date' || (token.type === 'word' && JOINED.has(token.meaning));
}
