import { flatMap } from '../../text/flat-map.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import { passagesOf, type Passage } from './passages.js';

/** 以上几方面工作: at the end of a clause, with a list to follow. */
const FORWARD =
  /(?:^|[,;。:]|做好|抓好|开展|完成|落实|推进|加强|存在|有|是|包括|采取|从|在)(以上|上述)(?:几|[一二三四五六七八九十两\d]{1,3})个?(?:大?方面|点|项|条|类|种)(?:的?(?:主要|重点|具体|突出)?(?:工作|问题|内容|措施|情况|任务|不足|特点|方式|途径|短板|困难))?:/g;
const LIST = /^(?:一是|一、|\(一\)|第一|首先|其一|\(?1[.、)]|①|1是)/;
/** Items of a list above; headings (一、 （二） without a sentence) are none. */
const LISTED =
  /[一二三四五六七八]是|第[一二三四五]|首先|其一|[①②③;]|^(?:\([二三四五六]\)|\(?[2-6][.、)])[^。]*。/;

/** 在提高意识、扩大范围、丰富内容上取得突破。重点抓好以上几方面: those were named. */
const NAMED = /(?:[\u4e00-\u9fff]{3,12}、){2}[\u4e00-\u9fff]{3}/;

/** 以上 that announces a list where 以下 is meant. */
export function wrongDirections(report: Report): Detected[] {
  const passages = passagesOf(report);
  return flatMap(passages, (passage, index) => direction(passage, passages, index));
}

function direction(passage: Passage, passages: readonly Passage[], index: number): Detected[] {
  const { text } = passage.plain;
  return flatMap(matchesOf(text, FORWARD), (match): Detected[] => {
    const end = match.index + match[0].length;
    const next = end < text.length ? text.slice(end) : (passages[index + 1]?.plain.text ?? '');
    const before = passages[index - 1]?.plain.text ?? '';
    // 以上三方面: there may be a list above.
    const lead = text.slice(0, match.index);
    if (!LIST.test(next) || LISTED.test(lead) || NAMED.test(lead) || LISTED.test(before)) return [];
    const from = match.index + match[0].indexOf(match[1]!);
    const span = sourceSpan(passage.plain, from, from + 2);
    return [
      {
        messageId: 'direction',
        values: { found: text.slice(from, end - 1), word: match[1]! },
        span,
        place: passage.place,
        suggestions: [
          { messageId: 'write', values: { expected: '以下' }, edit: { span, text: '以下' } },
        ],
      },
    ];
  });
}
