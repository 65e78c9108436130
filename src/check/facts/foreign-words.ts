import { listsOf } from '../../rulebook/words.js';
import type { Rulebook } from '../../rulebook/types.js';
import { once } from '../../text/once.js';
import { wordsOf } from '../text/lexicon.js';

/** What the words of `rules/lexicon/name-words.yaml` and `issuer-words.yaml` tell of organs of other places. */
export interface ForeignWords {
  /** An organ that does the work of a clause. */
  readonly subject: RegExp;
  /** A place alone, before what its government or office does. */
  readonly place: RegExp;
  readonly noPlace: RegExp;
  readonly common: RegExp;
  /** Departments that do something for the others of their place, or for all. */
  readonly serves: RegExp;
  /** Behind a name: one of several, or who is spoken of, not who acts. */
  readonly otherwise: RegExp;
  /** 按照栗川县人民政府部署, 栗川县委、县政府: whoever leads is of the report's own place. */
  readonly leads: RegExp;
  /** 指导平陵市各级人社部门: whoever directs all ranks directs those of his own place. */
  readonly directs: RegExp;
  /** 结合栗川县实际: of whose place the report speaks as of its own. */
  readonly self: RegExp;
  /** 为栗川县经济社会发展营造环境: for whose good the work is done. */
  readonly served: RegExp;
  /** A city of the rank of a county speaks so of the one above it, and of what it gives to it. */
  readonly gives: RegExp;
  /** 编印《栗川县旅游服务指南》: who makes such things makes them for his own place. */
  readonly madeTitle: RegExp;
  readonly made: RegExp;
  readonly othersMade: RegExp;
}

const LEAD =
  '(?:\\([一二三四五六七八九十]{1,2}\\)[^。,:]{2,16}[。:]|[一二三四五]是(?:[^。,:]{2,12}。)?)?';
const RANK = '[县区市旗镇乡]';
const PLACE = `[\\u4e00-\\u9fff]{2,4}(?:${RANK}|街道)`;

export const foreignWords = once((rulebook: Rulebook): ForeignWords => {
  const any = listsOf<Name>(rulebook, 'name-words');
  const head = `(?:^|[,。;!?:])${LEAD}(?:(?:\\d{4}年(?:度|以来|来)?|${any('when', 'also')}),?)?`;
  /** What the name of an organ ends in, where a sentence goes on behind it. */
  const end = `(?:${any('ends')}|政府(?!${any('governed')})|街道(?!办)|[局厅委署院](?![员托派])|[镇乡](?![村镇政府]))`;
  const noPlaces = wordsOf(rulebook, 'issuer-words', 'no-place').join('|');
  return {
    subject: new RegExp(
      `${head}([\\u4e00-\\u9fff]{2,6}?[县区市旗镇乡道][\\u4e00-\\u9fff]{0,14}?${end})`,
      'g',
    ),
    place: new RegExp(
      `${head}(${PLACE})(?=本年度|${any('acts')}|(?:${any('makes', 'issues')})了?${RANK}级|各(?:部门|单位|镇|乡|街道))`,
      'g',
    ),
    noPlace: new RegExp(
      [
        '^(?:可|应|须|可以|应当)[向由经报]',
        '[年届拟次度期批项][省市县区镇乡旗州]$',
        '^[全各我本该其他外邻相两三几多跨至到与和及对等级属所在区县市省地以为使将把从让由按受经向赴报请并经据]',
        `^(?:${any('verbs')})`,
        '[经报送呈向由请到在给交按让使据受从把将被并致助于入至][省市县区旗镇乡州]$',
        '[的了和与及对在]',
        any('inside'),
        `(?:${any('areas')})$`,
      ].join('|'),
    ),
    common: new RegExp(`[我本全各该是的了以为在按对使将把让受赴撤并其这那每某两几]|${noPlaces}`),
    serves: new RegExp(any('serves')),
    otherwise: new RegExp(
      `^(?:等|、|和|与|及(?!时)|同(?!步|时)|诉|因|就|来|函|原|由|系|对[我本]|向[我本]|所|辖|的|${any('beside')})`,
    ),
    leads: new RegExp(
      `([\\u4e00-\\u9fff]{2,4}${RANK})(?:人民政府|政府(?!信息)|委(?=、|和|的|领导|高度|办公室|坚强)|党委)(?:办公[室厅]|办|、${RANK}政府)?(?:[\\u4e00-\\u9fff]{0,12})?(?=的?(?:统一|坚强|正确|具体)?(?:${any('lead-acts')})|${any('lead-things')}|网(?=\\(|下载|查))`,
      'g',
    ),
    directs:
      /([\u4e00-\u9fff]{2,4}[县区市旗州])(?=各级[\u4e00-\u9fff]{2,8}(?:部门|机关|单位|政府))/g,
    self: new RegExp(
      `(?:${any('fits')})(${PLACE})(?=[\\u4e00-\\u9fff]{2})(?!人民|[^,。;]{0,8}(?:(?<![大全布格结])局|厅))`,
      'g',
    ),
    served: new RegExp(`(?:${any('serves-for')})(${PLACE})(?=(?:${any('aims')}))`, 'g'),
    gives: new RegExp(any('gives')),
    madeTitle: new RegExp(
      `《([\\u4e00-\\u9fff]{2,4}${RANK})(?!人民|委|政府)[^《》]{2,28}(?:${any('titles')})》`,
      'g',
    ),
    made: new RegExp(any('makes', 'writes')),
    othersMade: new RegExp(any('follows', 'joins')),
  };
});

type Name =
  | 'acts'
  | 'aims'
  | 'also'
  | 'areas'
  | 'beside'
  | 'ends'
  | 'fits'
  | 'follows'
  | 'gives'
  | 'governed'
  | 'inside'
  | 'issues'
  | 'joins'
  | 'lead-acts'
  | 'lead-things'
  | 'makes'
  | 'serves'
  | 'serves-for'
  | 'titles'
  | 'verbs'
  | 'when'
  | 'writes';

/** Two organs that have to do with each other. */
export const dealings = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(wordsOf(rulebook, 'issuer-words', 'dealing').join('|')),
);

/** Behind another organ: it is only mentioned. */
export const mentions = once(
  (rulebook: Rulebook): RegExp =>
    new RegExp(wordsOf(rulebook, 'issuer-words', 'mention').join('|')),
);
