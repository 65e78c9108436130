import { largest } from '../../text/lists.js';
import { sourceSpan } from '../../text/mapped.js';
import { matchesOf } from '../../text/matches.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';

const COUNT = '(\\d{1,4}|[一二两三四五六七八九十]{1,2})[件部个项]';
const DONE =
  '(?:制定|制发|出台|颁布|印发|修订|修改|废止|公布|现行有效|保留|新增|新制定|新出台|施行)(?:了|的|并公布)?';
const KIND = '(?:(?:[县区旗镇乡]|街道)?(?:人民)?政府|部门|地方政府|行政)?规章(?!制度|草案|规范)';
/** 制定规章2件, 制定了2件规章, 规章现行有效3件, 出台政府规章《…》, 以规章形式印发《…》 */
const MADE = new RegExp(
  `${DONE}${KIND}${COUNT}|${DONE}${COUNT}${KIND}|(?:^|[,。;:])${KIND}(?:本年)?(?:现行有效|制发|制定|废止)(?:件数)?(?:为)?${COUNT}|${DONE}${KIND}(?=《)|以${KIND}的?形式(?:制定|出台|颁布|公布|发布|印发)`,
  'g',
);
const STOPS = [',', '。', ';', ':'];
/** Rules of others, drafts, and rules that are only published, read or carried out. */
const OTHERS =
  /[省市]|国家|国务院|部委|部部门|上级|起草|草案|代拟|参与|配合|协助|征求|建议|报送|提请|涉及|落实|执行|贯彻|学习|转发|党内|内部|梳理|汇编|收集|法规|法律|没有|未|无/;

/** The first sentence that says that the organ made rules of its own; only where it cannot make any. */
export function regulationsTold({ passages }: Report, issuer: string): Detected | undefined {
  for (const { area, text: mapped, section } of passages) {
    const { text } = mapped;
    if (area !== 'body' || !text.includes('规章')) continue;
    for (const match of matchesOf(text, MADE)) {
      const count = match[1] ?? match[2] ?? match[3];
      const from = largest(STOPS.map((stop) => text.lastIndexOf(stop, match.index - 1))) + 1;
      const clause = text.slice(match.index === 0 ? 0 : from, match.index).replace(issuer, '');
      const own = clause.replace(/[省市](?=[\u4e00-\u9fff]{1,10}[局委厅]$)/, '');
      if ((count !== undefined && Number(count) === 0) || OTHERS.test(own)) continue;
      const start = match.index + (/^[,。;:]/.test(match[0]) ? 1 : 0);
      const end = match.index + match[0].length;
      return {
        messageId: 'no-regulations-told',
        values: { issuer, found: text.slice(start, end) },
        span: sourceSpan(mapped, start, end),
        place: section === undefined ? {} : { section },
        level: 'warning',
      };
    }
  }
  return undefined;
}
