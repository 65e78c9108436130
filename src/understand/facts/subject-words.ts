import type { Rulebook } from '../../rulebook/types.js';
import { listsOf } from '../../rulebook/words.js';
import { once } from '../../text/once.js';

/** What the words of `rules/lexicon/subject-years.yaml` tell of a sentence with a year. */
export interface SubjectWords {
  /** 镇公开栏2023年全年更新48次: a subject, then the year, then what was done. */
  readonly noun: RegExp;
  /** What was left over is counted at the end of the year before. */
  readonly left: RegExp;
  /** What names no year of its own: documents the work follows, unless the sentence tells of their birth; congresses. */
  readonly names: RegExp;
  /** The sentence compares, looks back, names documents or accounts: another year is right there. */
  readonly otherContext: RegExp;
  readonly future: RegExp;
  readonly plan: RegExp;
  readonly fact: RegExp;
  /** In headings of sections that speak of what comes next. */
  readonly aheadSections: RegExp;
  readonly announces: RegExp;
  readonly earlier: RegExp;
  /** What each report tells of its own year, and of no other. */
  readonly everyYear: RegExp;
  readonly thisYear: RegExp;
}

type Name =
  | 'accounts'
  | 'ahead'
  | 'ahead-sections'
  | 'announces'
  | 'born'
  | 'carried'
  | 'compared'
  | 'documents'
  | 'earlier'
  | 'every-year'
  | 'happens'
  | 'left'
  | 'none'
  | 'past'
  | 'plans'
  | 'subjects'
  | 'this-year'
  | 'units';

export const subjectWords = once((rulebook: Rulebook): SubjectWords => {
  const any = listsOf<Name>(rulebook, 'subject-years');
  return {
    noun: new RegExp(
      `(?:^|[。;!?:,])(?:[我本全](?![^,。;]{0,12}[较比与自从至到在于对按将把])[\\u4e00-\\u9fff]{1,9}|(?:(?![较比与自从至到在于对按将把])[\\u4e00-\\u9fff]){1,8}(?:${any('subjects')}))$`,
    ),
    left: new RegExp(`${any('left')}|[较比与].{0,20}[比年]`),
    names: new RegExp(
      `(?<!${any('born')})(?:《(?![^《》]*\\d{4}年|[^《》]*〔)[^《》]*》)|[一二三四五六七八九十]{1,3}届(?:[一二三四五六七八九十]中|历次)?全会`,
      'g',
    ),
    otherContext: new RegExp(
      [
        '较(?:上|去|\\d|同)|比(?:上|去|\\d{4})|与.{0,20}比',
        '原(?!则|因)',
        '[自从于]\\d{4}年|\\d{4}年(?:\\d|起|开始|至|到|[-—~～、和及与])',
        '\\d{4}年度?(?:政府信息公开工作)?中?存在',
        '\\d{4}\\]|\\d版',
        any('compared', 'past', 'accounts', 'carried', 'documents'),
      ].join('|'),
    ),
    future: new RegExp(any('ahead')),
    plan: new RegExp(any('ahead', 'plans')),
    fact: new RegExp(
      `\\d(?:余|多)?(?:${any('units')})|(?:未|没有)(?:${any('happens')})|(?:^|[^有])无(?:${any('none')})`,
    ),
    aheadSections: new RegExp(any('ahead-sections')),
    announces: new RegExp(any('announces')),
    earlier: new RegExp(any('earlier')),
    everyYear: new RegExp(any('every-year')),
    thisYear: new RegExp(any('this-year')),
  };
});
