import { sentenceAround } from '../../understand/facts/passages.js';

/** What a sentence says that an article is cited for, in the words of its clauses. */
export interface ArticleScope {
  /** The clause of the citation without it, and the next one where nothing stands behind the citation. */
  readonly own: string;
  /** What of it stands behind the citation. */
  readonly behind: string;
  /** The clause before, where it says of what the citation speaks: 逾期不补正的，依照《条例》第三十条…; 1月31日前公布，符合…. */
  readonly condition: string;
}

/** 第三十二条规定，自收到申请之日起…: the next clause says what the article says. */
const BARE =
  /^(?:的)?(?:有关|相关|明确|之)?(?:规定|要求|精神)?(?:和(?:省|市|县|区)?[^,]{0,8}要求)?[:：]?$/;
/** What may stand between the head of a clause and its citation. */
const LEAD =
  /^(?:由[^,]{0,8})?(?:[我本][局厅委办县市区镇乡]|并|均|应当|应|可|一律|严格|分别|及时|将|能够|需要|要)*(?:依照|依据|按照|根据|依|按|照|参照|适用|遵照|比照|援引|对照|符合|依据是|依据为|法律依据为|这是|体现了?|落实了?|遵循)?(?:新修订的?|修订后的?|现行的?)?$/;
/** A clause that ends so, or begins so, says of what the next one speaks. */
const ENDS =
  /(?:的|时|后|情形|情况|信息|申请|事项|问题|材料|诉求|请求|行为|案卷|秘密|隐私|渠道|工作|单位|报告|费用)$/;
const BEGINS = /^(?:对(?!照)|对于|针对|涉及|属于|作为|经|因|关于|凡|遇|如|若)/;
/** It says what was done before, not of what the next one speaks. */
const DEED =
  /^(?:[我本][局厅委办县市区镇乡]|\d{4}年|全年|一年来)?(?:持续|不断|进一步|认真|积极|切实)?(?:加强|落实|规范|完善|健全|建立|组织|开展|做好|强化|严格|推进|推动|提升|制定|修订|编制|学习|坚持|畅通|优化|明确|公布|发布)/;

/** The clauses around a citation; offsets are those of the passage's text. */
export function scopeOf(text: string, start: number, end: number): ArticleScope {
  const around = sentenceAround(text, start, end);
  const before = text.slice(around.start, start).split(/[,:]/);
  const [first = '', second = '', third = ''] = text.slice(end, around.end).split(',');
  const lead = before.at(-1)!;
  const isBracketed = lead.endsWith('(');
  // 第三十条的规定，对内容不明确的，一次性告知补正
  const next = BEGINS.test(second) || second.endsWith('的') ? `${second},${third}` : second;
  const behind = BARE.test(first) && !isBracketed ? next : first;
  const last = before.at(-2) ?? '';
  const isCondition =
    LEAD.test(lead) &&
    (behind === '' || ((ENDS.test(last) || BEGINS.test(last)) && !DEED.test(last)));
  return { own: `${lead}|${behind}`, behind, condition: isCondition ? last : '' };
}
