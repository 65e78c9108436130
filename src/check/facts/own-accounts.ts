import type { Rulebook } from '../../rulebook/types.js';
import { matchesOf } from '../../text/matches.js';
import { once } from '../../text/once.js';
import { Sought } from '../../text/sought.js';
import { splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import { wordsOf } from '../text/lexicon.js';
import type { ForeignSubject } from './foreign-subjects.js';

const QUOTED = /["“]@?([\u4e00-\u9fff]{4,6})["”]/g;
const OURS = /[我本](?:单位|机关|部门|[局委办厅院所队站校县市区镇乡]|中心|街道|公司)/;
/** How an account is named by what its organ does, before or behind the place. */
const MATTERS =
  '发布|公安|交警|教育|教体|财政|人社|民政|卫健|司法|普法|应急|市监|市场监管|城管|住建|水利|水务|农业|农业农村|文旅|统计|审计|政务|林业|交通|交通运输|医保|气象|税务|消防|检察|法院|退役军人|自然资源|生态环境|融媒|商务|科技|工信|发改|信访';
const VIRTUES = '平安|健康|法治|文明|美丽|清廉|文旅|教育|阳光|活力|乡村';
const BEHIND = new Sought(
  MATTERS.split('|'),
  () => new RegExp(`^([\\u4e00-\\u9fff]{2,3}?)[县市区镇乡]?(?:${MATTERS})$`, 'g'),
);
const BEFORE = new Sought(
  VIRTUES.split('|'),
  () => new RegExp(`^(?:${VIRTUES})([\\u4e00-\\u9fff]{2,3})$`, 'g'),
);
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
  const accounts = accountsIn(text);
  const isOwn = ({ place }: Account) => [...place].some((each) => region.includes(each));
  const kinds = kindsOf(rulebook);
  return accounts.filter((account) => {
    const { place } = account;
    if (isOwn(account) || NICKNAME.test(place) || FIGURATIVE.test(place) || kinds.test(place))
      return false;
    const { start, end } = sentenceAround(text, account.start, account.end);
    const hasTwin = accounts.some(
      (one) => one.start >= start && one.end <= end && one.rest === account.rest && isOwn(one),
    );
    const before = text.slice(start, account.start);
    const behind = text.slice(account.end, end);
    // Alone, a name may be what people call the place besides its own name.
    return hasTwin && OURS.test(before + behind) && !OTHERS.test(before);
  });
}

/** Where the word behind is what the account does with others' matter. */
const OTHERS = /转载|转发|联动|采用|报送|省级|市级|上级|关注|媒体/;

function accountsIn(text: string): Account[] {
  const found: Account[] = [];
  for (const match of matchesOf(text, QUOTED)) {
    const name = match[1]!;
    const place = (BEFORE.in(name)[0] ?? BEHIND.in(name)[0])?.[1];
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

const kindsOf = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(
      `^(?:${[
        ...wordsOf(rulebook, 'issuer-words', 'no-place'),
        ...wordsOf(rulebook, 'issuer-words', 'no-account'),
      ].join('|')})`,
    ),
);
