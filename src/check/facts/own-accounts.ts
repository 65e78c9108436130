import type { Rulebook } from '../../rulebook/types.js';
import { listOf, listsOf } from '../../rulebook/words.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import { splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import { wordsOf } from '../text/lexicon.js';
import type { ForeignSubject } from './foreign-subjects.js';

const QUOTED = /["“]@?([\u4e00-\u9fff]{4,6})["”]/g;
const OURS = /[我本](?:单位|机关|部门|[局委办厅院所队站校县市区镇乡]|中心|街道|公司)/;

/** How accounts are named. */
interface Patterns {
  /** By what its organ does, behind the place. */
  readonly behind: Sought;
  /** By a virtue of the place, before it. */
  readonly before: Sought;
  /** What is no place. */
  readonly kinds: RegExp;
  /** Where the word behind is what the account does with others' matter. */
  readonly relayed: RegExp;
}

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<'matters' | 'relayed' | 'virtues'>(rulebook, 'organ-words');
  const list = (name: string) => listOf(rulebook.lexicon, 'organ-words', name);
  const kinds = [
    ...wordsOf(rulebook, 'issuer-words', 'no-place'),
    ...wordsOf(rulebook, 'issuer-words', 'no-account'),
  ];
  return {
    behind: new Sought(
      list('matters'),
      () => new RegExp(`^([\\u4e00-\\u9fff]{2,3}?)[县市区镇乡]?(?:${any('matters')})$`, 'g'),
    ),
    before: new Sought(
      list('virtues'),
      () => new RegExp(`^(?:${any('virtues')})([\\u4e00-\\u9fff]{2,3})$`, 'g'),
    ),
    kinds: new RegExp(`^(?:${kinds.join('|')})`),
    // 被“颍海教育”“澹河发布”转载
    relayed: new RegExp(`${any('relayed')}|被["“]`),
  };
});

/** 泉城, 鹭岛: what people call a place besides its name. */
const NICKNAME = /[城都岛州港洲湾]$/;
/** 暖心民政, 掌上公安: what is no place. */
const FIGURATIVE =
  /[心微云智数暖贴廉爱惠便民好福乐掌指网慧小我你百千万最快办通说看问听读学讲播报闻声话事政策社法税保招信]/;
const RANKS = /[省市县区旗州盟镇乡]|街道|自治/g;

interface Account {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The place, and what of the name is not the place. */
  readonly place: string;
  readonly rest: string;
}

/** Of accounts that are named alike and said to be the organ's own, those of another place: “松渡公安”“雁汀公安”. */
export function foreignAccounts(text: string, own: string, rulebook: Rulebook): ForeignSubject[] {
  const region = splitRegion(own).region.replace(RANKS, '');
  if (region === '' || !/["“]/.test(text)) return [];
  const patterns = patternsOf(rulebook);
  const accounts = accountsIn(text, patterns);
  const isOwn = ({ place }: Account) => [...place].some((each) => region.includes(each));
  return accounts.filter((account) => {
    const { place } = account;
    if (
      isOwn(account) ||
      NICKNAME.test(place) ||
      FIGURATIVE.test(place) ||
      patterns.kinds.test(place)
    )
      return false;
    const { start, end } = sentenceAround(text, account.start, account.end);
    const hasTwin = accounts.some(
      (one) => one.start >= start && one.end <= end && one.rest === account.rest && isOwn(one),
    );
    const before = text.slice(start, account.start);
    const behind = text.slice(account.end, end);
    // Alone, a name may be what people call the place besides its own name.
    return hasTwin && OURS.test(before + behind) && !patterns.relayed.test(before);
  });
}

function accountsIn(text: string, { behind, before }: Patterns): Account[] {
  const found: Account[] = [];
  for (const match of matchesOf(text, QUOTED)) {
    const name = match[1]!;
    const place = (before.in(name)[0] ?? behind.in(name)[0])?.[1];
    if (place === undefined) continue;
    const start = match.index + match[0].indexOf(name);
    found.push({
      name,
      start,
      end: match.index + match[0].length,
      place,
      rest: name.replace(place, ''),
    });
  }
  return found;
}
