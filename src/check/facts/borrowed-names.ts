import type { Rulebook } from '../../rulebook/types.js';
import { listOf, listsOf } from '../../rulebook/words.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import { isOrgan, ORGAN_END } from '../../understand/facts/organs.js';
import { anyWord, wordsOf } from '../text/lexicon.js';

/** A name in the text, where it stands, and how sure its place makes that it should be the report's own. */
export interface Borrowed {
  readonly name: string;
  readonly start: number;
  /** Only the organ itself does or has this, so another department of the same place cannot stand here. */
  readonly isOwn: boolean;
}

interface Patterns {
  readonly acts: RegExp;
  readonly titles: RegExp;
  readonly labels: Sought;
  readonly quoted: Sought;
  readonly through: RegExp;
  readonly compiled: Sought;
  readonly headed: Sought;
  readonly applied: Sought;
  /** Acts that are about the report's own matter; others do them for others too. */
  readonly owned: RegExp;
  readonly made: RegExp;
  readonly othersMade: RegExp;
  /** Applicants are told to go to another organ. */
  readonly referred: RegExp;
}

const NAME = '([\\u4e00-\\u9fff]{2,20}?';
const ORGAN = `${NAME}${ORGAN_END})`;
const PLACE_OR_ORGAN = `${NAME}(?:${ORGAN_END}|[县区旗镇乡]))`;
const LED = new Sought(
  ['领导下'],
  () =>
    new RegExp(`在${PLACE_OR_ORGAN}(?:党组|党委|党工委)?的?(?:坚强|正确|统一|具体)?领导下`, 'g'),
);

/** Names that stand where a report names its own organ: who acts, whose things they are, who leads. */
export function namesInOwnPlace(text: string, rulebook: Rulebook): Borrowed[] {
  const patterns = patternsOf(rulebook);
  const found: Borrowed[] = [];
  const add = (match: RegExpExecArray, isOwn: boolean) => {
    const name = match[1]!;
    found.push({ name, start: match.index + match[0].indexOf(name), isOwn });
  };
  for (const match of matchesOf(text, patterns.acts))
    add(match, !match[0].startsWith(',') && patterns.owned.test(match[2]!));
  for (const match of text.includes('《') ? matchesOf(text, patterns.titles) : []) {
    const clause = text.slice(Math.max(0, match.index - 24), match.index);
    const own = clause.slice(Math.max(clause.lastIndexOf('。'), clause.lastIndexOf(';')) + 1);
    if (patterns.made.test(own) && !patterns.othersMade.test(own)) add(match, true);
  }
  for (const match of patterns.labels.in(text)) if (isOrgan(match[1]!)) add(match, true);
  for (const match of patterns.quoted.in(text)) if (isOrgan(match[1]!)) add(match, true);
  for (const match of LED.in(text)) add(match, true);
  for (const match of patterns.compiled.in(text)) add(match, true);
  for (const match of matchesOf(text, patterns.through)) add(match, true);
  if (!text.includes('公开')) return found;
  for (const match of patterns.headed.in(text)) add(match, false);
  for (const match of patterns.applied.in(text))
    if (!patterns.referred.test(text.slice(Math.max(0, match.index - 24), match.index)))
      add(match, false);
  return found;
}

type Name = 'asked' | 'charged' | 'compiles' | 'owned' | 'posts' | 'referred' | 'sites' | 'through';

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const said = (meaning: string) => anyWord(rulebook, 'issuer-words', meaning);
  const any = listsOf<Name>(rulebook, 'organ-words');
  const around = listsOf<'follows' | 'issues' | 'makes' | 'when'>(rulebook, 'name-words');
  const when = `(?:(?:\\d{4}年(?:度|以来)?|${around('when')}),?)?`;
  return {
    acts: new RegExp(
      `(?:^|[,。;!?])(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:])?${when}${PLACE_OR_ORGAN}(?:\\d{4}年度?|本年度)?(?=(${said('act')}|成立[^,。;]{0,16}领导小组))`,
      'g',
    ),
    titles: new RegExp(`《${PLACE_OR_ORGAN}(?=(?:${said('thing')})[^《》]{0,12}》)`, 'g'),
    labels: new Sought(
      wordsOf(rulebook, 'issuer-words', 'label'),
      () =>
        new RegExp(`(?:${said('label')})(?:为:?|是:?|:)${ORGAN}(?:办公[室厅])?(?=[,。;)]|$)`, 'g'),
    ),
    quoted: new Sought(
      ['"', '“'],
      () =>
        new RegExp(
          `[本我](?:单位|机关|部门|[局厅委办院所])[^,。;"“]{0,10}(?:${said('own')})(?:名称)?[为是即]?["“]${ORGAN}["”]`,
          'g',
        ),
    ),
    through: new RegExp(`(?:${any('through')})${ORGAN}(?=${any('sites')})`, 'g'),
    compiled: new Sought(
      ['本报告由', '本年报由'],
      () => new RegExp(`本(?:报告|年报)由${ORGAN}(?:负责)?(?:${any('compiles')})`, 'g'),
    ),
    headed: new Sought(
      ['由'],
      () =>
        new RegExp(`由${ORGAN}(?=(?:${any('posts')}|[^,。;、]{0,6}科)?(?:${any('charged')}))`, 'g'),
    ),
    applied: new Sought(
      listOf(rulebook.lexicon, 'organ-words', 'asked'),
      () => new RegExp(`(?:到|向)${ORGAN}(?:${any('asked')})`, 'g'),
    ),
    owned: new RegExp(any('owned')),
    made: new RegExp(around('makes', 'issues')),
    othersMade: new RegExp(around('follows')),
    referred: new RegExp(any('referred')),
  };
});
