import { Sought } from '../../text/sought.js';
import { isGeneric, relate, splitRegion } from '../../understand/facts/organs.js';
import { sentenceAround } from '../../understand/facts/passages.js';
import type { ForeignSubject } from './foreign-subjects.js';

const NAME =
  '([\\u4e00-\\u9fff]{2,5}?[省市县区旗州盟镇乡][\\u4e00-\\u9fff]{0,16}?(?:人民政府|委员会|管委会|办事处|中心|公司|中学|学校|医院|[局厅院]))';
/** A room of the organ, and what stands behind it. */
const ROOM = '(?:办公[室厅]|[\\u4e00-\\u9fff]{2,8}?[科股处室])?(?:政务公开|信息公开)?[科股办室]?';
const LEADS = ['与', '同', '向', '联系', '致电', '咨询', '垂询', '拨打', '函告'];
const ASKED = new Sought(
  LEADS,
  () =>
    new RegExp(
      `(?:${LEADS.join('|')}):?${NAME}${ROOM}(?=联系|咨询|反映|反馈|提出|垂询|查询|索取|[,。;(:]|的|$)`,
      'g',
    ),
);
const LABELS = [
  '联系方式',
  '联系单位',
  '联系部门',
  '联系机构',
  '咨询机构',
  '编制单位',
  '编制机关',
  '受理机构',
  '受理部门',
];
const LABELLED = new Sought(
  LABELS,
  () => new RegExp(`(?:${LABELS.join('|')})(?:为|是|:|：)${NAME}${ROOM}(?=[,。;(]|$)`, 'g'),
);
const EXPLAINED = new Sought(
  ['本报告由', '本年报由', '公开申请由'],
  () =>
    new RegExp(
      `本(?:报告|年报)由${NAME}${ROOM}负责(?:解释|编制|答复)|公开申请由${NAME}${ROOM}(?:统一|负责|具体)+(?:受理|接收|办理)`,
      'g',
    ),
);
/** Whoever reads the report is told whom to ask. */
const READER = /疑问|意见|建议|了解|咨询|查询|电子版|欢迎|联系/;
const REPORT = /报告|年报|信息|疑问|欢迎/;
/** The sentence speaks of other reports, or of requests that belong elsewhere. */
const OTHERWISE = /相应|各自|部门报告|分别|不属于|告知申请人|复议|诉讼|投诉|举报|热线|核对|或者?$/;
/** An organ that may answer for others of its place. */
const ANSWERS = /政务|审批|数据|公开|政府|办公[室厅]|信息|档案/;

/** Organs that readers are sent to and that neither are the report's own nor answer for it. */
export function contactOrgans(text: string, own: string): ForeignSubject[] {
  if (!/联系|疑问|咨询|解释|受理|编制|反馈/.test(text)) return [];
  const found: ForeignSubject[] = [];
  const look = (sought: Sought, isPlain: boolean): void => {
    for (const match of sought.in(text)) {
      const name = match[1] ?? match[2]!;
      const start = match.index + match[0].indexOf(name);
      const around = sentenceAround(text, start, start + name.length);
      const sentence = text.slice(around.start, around.end);
      if (isPlain && !(READER.test(sentence) && REPORT.test(sentence))) continue;
      if (OTHERWISE.test(sentence) || /^[、或和]/.test(text.slice(start + name.length))) continue;
      if (isOther(name, own)) found.push({ name, start });
    }
  };
  look(ASKED, true);
  look(LABELLED, false);
  look(EXPLAINED, false);
  return found;
}

/** Another department of the same place, or an organ of another place of the same rank. */
function isOther(name: string, own: string): boolean {
  const [one, other] = [splitRegion(own), splitRegion(name)];
  if (isGeneric(name) || one.region === '' || other.region === '' || other.body === '')
    return false;
  if (/[我本该各全]/.test(other.region)) return false;
  if (one.region === other.region || one.region.endsWith(other.region))
    return (
      !ANSWERS.test(other.body) && !ANSWERS.test(one.body) && relate(own, name) === 'different'
    );
  if (one.region.includes(other.region) || other.region.includes(one.region)) return false;
  return one.region.at(-1) === other.region.at(-1) && !/^[^县区]*市$/.test(other.region.slice(-3));
}
