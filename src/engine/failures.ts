import type { LintMessage } from '../output/result.js';
import { plain } from '../output/words.js';
import { UnreadableError } from '../read/errors.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import type { Stage, Unread } from '../understand/stages.js';

/** A message that no rule gives: the file, or a part of the job, failed. */
export function fatal(text: Bilingual, lang: Language): LintMessage {
  return {
    ruleId: null,
    severity: 2,
    fatal: true,
    message: text[lang],
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    related: [],
  };
}

/** What to say where a file could not be read. */
export function failed(error: unknown, lang: Language): LintMessage {
  if (error instanceof UnreadableError)
    return fatal({ zh: error.in('zh'), en: error.in('en') }, lang);
  const cause = causeOf(error);
  return fatal(
    {
      zh: `读取时程序出错（${cause}）。这是本程序的缺陷，请报告给开发者，并尽可能附上这份文件。`,
      en: `The program failed while reading (${cause}). This is a defect; please report it, with the file if you can.`,
    },
    lang,
  );
}

/** What to say where the program failed on a file, be it in linting, fixing or showing it. */
export function defect(error: unknown, lang: Language): LintMessage {
  return fatal(defectText(error), lang);
}

export function defectText(error: unknown): Bilingual {
  const cause = causeOf(error);
  return {
    zh: `程序出错（${cause}），这份文件没有处理完；其余文件不受影响。这是本程序的缺陷，请报告给开发者，并尽可能附上这份文件。`,
    en: `The program failed (${cause}) and did not finish with this file; the others are not affected. This is a defect; please report it, with the file if you can.`,
  };
}

/** What to say where a check broke down. */
export function crashed(ruleId: string, error: unknown, lang: Language): LintMessage {
  const cause = causeOf(error);
  return fatal(
    {
      zh: `规则 ${ruleId} 没有检查完：程序出错（${cause}）。其余规则照常检查。这是本程序的缺陷，请报告给开发者。`,
      en: `Rule ${ruleId} did not finish: the program failed (${cause}). The other rules ran. This is a defect; please report it.`,
    },
    lang,
  );
}

const STAGES: Readonly<Record<Stage | 'comparison', Bilingual>> = {
  edition: { zh: '适用的年报格式', en: 'the edition' },
  outline: { zh: '标题和各部分', en: 'the title and the sections' },
  period: { zh: '统计期限', en: 'the period' },
  year: { zh: '报告年度', en: 'the report year' },
  forms: { zh: '表格', en: 'the forms' },
  facts: { zh: '机关名称、日期和引用文件', en: 'the organ, the dates and the cited documents' },
  prose: { zh: '正文中的数量', en: 'the numbers in the prose' },
  comparison: { zh: '正文数量与表格的比对', en: 'the comparison of the prose with the forms' },
};

/** What to say where a part of a report was not read or compared. */
export function notJudged(
  { stage, form, error }: Omit<Unread, 'stage'> & { readonly stage: keyof typeof STAGES },
  lang: Language,
): LintMessage {
  const part = form ? form.name : STAGES[stage];
  const cause = causeOf(error);
  return fatal(
    {
      zh: `${part.zh}没有检查：程序出错（${cause}）。其余内容照常检查。这是本程序的缺陷，请报告给开发者，并尽可能附上这份文件。`,
      en: `Not checked: ${part.en}, where the program failed (${cause}). The rest was checked. This is a defect; please report it, with the file if you can.`,
    },
    lang,
  );
}

/** What to say where no rule had anything to check: silence would pass for a clean report. */
export function noRule(
  outcomes: readonly { readonly reason?: string | undefined }[],
  lang: Language,
): LintMessage {
  const reasons = [...new Set(outcomes.map(({ reason }) => reason ?? ''))].slice(0, 3);
  const why = {
    zh: reasons.length === 0 ? '规则全部关闭了' : reasons.join('；'),
    en: reasons.length === 0 ? 'all rules are off' : reasons.join('; '),
  };
  return fatal(
    {
      zh: `没有检查：没有一条规则用得上（${why.zh}）。请检查配置、--rule 和 --edition。`,
      en: `Not checked: no rule applies (${why.en}). See the configuration, --rule and --edition.`,
    },
    lang,
  );
}

/** Why a rule says nothing of a report that was not read in all its parts. */
export function restsOnUnread(lang: Language): string {
  return lang === 'zh' ? '所需的内容没有读出来' : 'what it needs was not read';
}

function causeOf(error: unknown): string {
  return plain(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}
