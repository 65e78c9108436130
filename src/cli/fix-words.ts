import { FORMATS, isEdited, type Format } from '../draft/formats.js';
import type { FixResult } from '../index.js';
import type { Bilingual } from '../rulebook/types.js';

export interface Counts {
  /** Places fixed, by rule. */
  readonly fixed: ReadonlyMap<string, number>;
  readonly files: number;
  /** Reports that could not be fixed or not be written. */
  readonly failures: number;
  /** Where findings are that only `--unsafe-fixes` would fix. */
  readonly unsafeLeft: readonly string[];
}

const CHANGES: Readonly<Record<NonNullable<FixResult['refused']>['change'], Bilingual>> = {
  edition: { zh: '报告会被认成另一版格式', en: 'the report would be taken for another edition' },
  year: { zh: '报告年份会变', en: 'the year of the report would change' },
  sections: { zh: '各部分的划分会变', en: 'the sections would be divided otherwise' },
  cells: { zh: '表格数据会变', en: 'figures in the forms would change' },
  statements: { zh: '正文说的数量会变', en: 'quantities that the prose states would change' },
  text: { zh: '标题以外的文字会变', en: 'text other than headings would change' },
  unwritable: {
    zh: '改动处不能原样写回（自动编号、特殊字符或文件编码的限制）',
    en: 'the place cannot be written back (an automatic number, a special character, or the encoding)',
  },
};

/** Why the fixes of some rules, or all, were not made. */
export function refusal(
  { rules, change }: NonNullable<FixResult['refused']>,
  isChanged: boolean,
): Bilingual {
  const { zh, en } = CHANGES[change];
  const [zhNames, enNames] = [rules.join('、'), rules.join(', ')];
  if (isChanged) {
    return {
      zh: `${zhNames} 的问题没有改：自动改正没有通过核对，${zh}。请按提示手工修改；其余的照常改正。`,
      en: `The findings of ${enNames} were left: their fix did not pass the check, ${en}. Make the change by hand; the others are fixed.`,
    };
  }
  return {
    zh: `没有改动：${zhNames} 的自动改正没有通过核对，${zh}。请按提示手工修改。`,
    en: `Nothing was changed: the fix of ${enNames} did not pass the check, ${en}. Make the change by hand.`,
  };
}

/** Formats that are not called as their files end. */
const NAMES: Partial<Record<Format, string>> = { 'flat-opc': 'XML' };

/** Why a file is left as it is, whatever was found in it. */
export function unwritable(format: Format): Bilingual {
  const name = NAMES[format] ?? format.toUpperCase();
  if (FORMATS[format] === 'cells') {
    return {
      zh: `${name} 工作簿不能改写，没有改动。请用 Excel 或 WPS 打开，按提示手工修改。`,
      en: `${name} workbooks cannot be written; nothing was changed. Open it with Excel or WPS and make the changes by hand.`,
    };
  }
  if (isEdited(format)) {
    return {
      zh: `${name} 格式不能改写，没有改动。请用 Word 或 WPS 打开，另存为 .docx 后再使用 --fix。`,
      en: `${name} cannot be written; nothing was changed. Open it with Word or WPS, save it as .docx and use --fix on that.`,
    };
  }
  return {
    zh: `${name} 不能改写，没有改动。请在报告的 Word 原稿（.docx）上使用 --fix，再重新输出为 ${name}。`,
    en: `${name} cannot be written; nothing was changed. Use --fix on the Word original (.docx) and export it again.`,
  };
}

/** Why a text is left as it is where changes are to be tracked. */
export const UNTRACKED: Bilingual = {
  zh: '没有改动：--track-changes 只能在 .docx 里留下修订。要直接改写，请去掉 --track-changes；要先看会怎么改，请用 --diff。',
  en: 'Nothing was changed: --track-changes works in .docx only. To rewrite the file leave it out; to see the changes use --diff.',
};

const VERBS = {
  fix: { zh: '已改正', en: 'Fixed' },
  diff: { zh: '可改正', en: 'Would fix' },
  'fix-dry-run': { zh: '可改正', en: 'Would fix' },
} as const;

/** So many places left are named. */
const SHOWN = 3;

/** How many places were fixed, by rule, and what more could be. */
export function summaryOf(
  { fixed, files, failures, unsafeLeft }: Counts,
  mode: keyof typeof VERBS,
): Bilingual {
  const total = [...fixed.values()].reduce((sum, count) => sum + count, 0);
  const rules = [...fixed].sort(([a], [b]) => (a < b ? -1 : 1));
  const verb = VERBS[mode];
  const zhRules = rules.map(([rule, count]) => `${rule} ${count}`).join('、');
  const enRules = rules.map(([rule, count]) => `${rule} ${count}`).join(', ');
  const left = unsafeLeft.length;
  const shown = unsafeLeft.slice(0, SHOWN);
  const isCut = left > SHOWN;
  const more = {
    zh:
      left > 0
        ? `；另有 ${left} 处（${shown.join('；')}${isCut ? '……' : ''}）要人看过再改，加 --unsafe-fixes 才改`
        : '',
    en:
      left > 0
        ? `; ${left} more with --unsafe-fixes (${shown.join('; ')}${isCut ? '…' : ''}), which need an author's eye`
        : '',
  };
  if (total === 0 && failures > 0) {
    return { zh: `没有改正任何问题${more.zh}。`, en: `Nothing was fixed${more.en}.` };
  }
  if (total === 0) {
    return { zh: `没有可以自动改正的问题${more.zh}。`, en: `Nothing to fix${more.en}.` };
  }
  const kept =
    mode === 'fix' ? { zh: '', en: '' } : { zh: '，文件没有改动', en: '; no file was written' };
  return {
    zh: `${verb.zh} ${total} 处（${zhRules}），涉及 ${files} 份报告${kept.zh}${more.zh}。`,
    en: `${verb.en} ${total} in ${files} report${files === 1 ? '' : 's'} (${enRules})${kept.en}${more.en}.`,
  };
}
