import { adviceOf } from '../output/advice.js';
import type { LintMessage, LintResult } from '../output/result.js';
import { levelName } from '../output/summary.js';
import { ruleById, rulebook } from '../rulebook/index.js';
import type { Language } from '../rulebook/types.js';
import type { SheetSpec, Value } from './workbook.js';

const COLUMNS = {
  zh: [
    ['序号', 6],
    ['文件', 22],
    ['机关', 20],
    ['年度', 7],
    ['级别', 7],
    ['部分', 24],
    ['表', 8],
    ['行', 26],
    ['栏', 14],
    ['问题', 60],
    ['填的', 14],
    ['应为', 14],
    ['改法', 30],
    ['依据', 36],
    ['规则', 24],
    ['状态', 16],
  ],
  en: [
    ['No.', 6],
    ['File', 22],
    ['Organ', 20],
    ['Year', 7],
    ['Level', 9],
    ['Section', 24],
    ['Table', 8],
    ['Row', 26],
    ['Column', 14],
    ['Finding', 60],
    ['Found', 14],
    ['Expected', 14],
    ['Try', 30],
    ['Basis', 36],
    ['Rule', 24],
    ['State', 16],
  ],
} as const;

const NAMES = {
  zh: { sheet: '问题清单', open: '待处理', excepted: '已说明', unread: '没有读取' },
  en: { sheet: 'Findings', open: 'open', excepted: 'excepted', unread: 'not read' },
} as const;

/** The findings of reports as a sheet, one row a finding; what exceptions cover comes last, with the reason. */
export function findingsSheet(
  results: readonly LintResult[],
  lang: Language,
  shorten: (path: string) => string,
): SheetSpec {
  const rows = results.flatMap((result) => [
    ...result.messages.map((message) => rowOf(message, result, lang, shorten)),
    ...result.suppressedMessages.map((message) => rowOf(message, result, lang, shorten)),
  ]);
  return {
    name: NAMES[lang].sheet,
    columns: COLUMNS[lang].map(([head, width]) => ({ head, width })),
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}

function rowOf(
  message: LintMessage,
  result: LintResult,
  lang: Language,
  shorten: (path: string) => string,
): Value[] {
  const { where = {}, ruleId } = message;
  const title = ruleId === null ? '' : (ruleById(rulebook, ruleId)?.title[lang] ?? '');
  return [
    shorten(result.filePath),
    result.issuer ?? '',
    result.year ?? undefined,
    levelName(message, lang),
    where.section ?? message.place,
    where.table,
    where.row,
    where.column,
    message.message,
    numberOr(message.found),
    numberOr(message.expected),
    adviceOf(message, lang).join('；'),
    message.basis,
    [title, ruleId ?? ''].filter(Boolean).join(' '),
    stateOf(message, lang),
  ];
}

/** A figure as a number, so that it can be reckoned with; everything else as it was written. */
function numberOr(text: string | undefined): Value {
  return text !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}

function stateOf({ suppressions, fatal }: LintMessage, lang: Language): string {
  const words = NAMES[lang];
  if (fatal) return words.unread;
  if (!suppressions) return words.open;
  const reasons = suppressions.map(({ justification }) => justification).filter(Boolean);
  return [words.excepted, ...reasons].join(lang === 'en' ? ': ' : '：');
}
