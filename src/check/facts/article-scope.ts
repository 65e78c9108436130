import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';
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

interface Patterns {
  /** What may stand between the head of a clause and its citation. */
  readonly lead: RegExp;
  /** A clause that ends so, or begins so, says of what the next one speaks. */
  readonly ends: RegExp;
  readonly begins: RegExp;
  /** It says what was done before, not of what the next one speaks. */
  readonly deed: RegExp;
}

const patternsOf = once((rulebook: Rulebook): Patterns => {
  const any = listsOf<'begins' | 'deeds' | 'ends' | 'leads' | 'manners' | 'zeal'>(
    rulebook,
    'citation-words',
  );
  const ours = '[我本][局厅委办县市区镇乡]';
  return {
    lead: new RegExp(
      `^(?:由[^,]{0,8})?(?:${ours}|${any('manners')})*(?:${any('leads')})?(?:新修订的?|修订后的?|现行的?)?$`,
    ),
    ends: new RegExp(`(?:${any('ends')})$`),
    begins: new RegExp(`^(?:对(?!照)|${any('begins')})`),
    deed: new RegExp(`^(?:${ours}|\\d{4}年|全年|一年来)?(?:${any('zeal')})?(?:${any('deeds')})`),
  };
});

/** The clauses around a citation; offsets are those of the passage's text. */
export function scopeOf(
  text: string,
  start: number,
  end: number,
  rulebook: Rulebook,
): ArticleScope {
  const { lead: leads, ends, begins, deed } = patternsOf(rulebook);
  const around = sentenceAround(text, start, end);
  const before = text.slice(around.start, start).split(/[,:]/);
  const [first = '', second = '', third = ''] = text.slice(end, around.end).split(',');
  const lead = before.at(-1)!;
  const isBracketed = lead.endsWith('(');
  // 第三十条的规定，对内容不明确的，一次性告知补正
  const next = begins.test(second) || second.endsWith('的') ? `${second},${third}` : second;
  const behind = BARE.test(first) && !isBracketed ? next : first;
  const last = before.at(-2) ?? '';
  const isCondition =
    leads.test(lead) &&
    (behind === '' || ((ends.test(last) || begins.test(last)) && !deed.test(last)));
  return { own: `${lead}|${behind}`, behind, condition: isCondition ? last : '' };
}
