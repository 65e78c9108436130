import { resolve } from 'node:path';
import { compareResults, type ReportChange } from '../../engine/compare/compare.js';
import { UsageError } from '../../engine/errors.js';
import { parseResults } from '../../engine/merge/parse.js';
import { plain } from '../../output/words.js';
import type { LintMessage } from '../../output/result.js';
import { levelName } from '../../output/summary.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import { complain } from '../complain.js';
import { contextOf } from '../context.js';
import { COMPARE } from '../flags.js';
import { commandHelp } from '../help.js';
import { CLEAN, FINDINGS, type ExitCode, type Io } from '../io.js';
import { parse, type Arguments } from '../parse.js';
import { putInPlace } from '../put-in-place.js';
import { COMPARED, refuseTaken } from '../targets.js';
import { resultsText } from './merge.js';

const WORDS = {
  zh: {
    mended: '已改',
    left: '未改',
    added: '新增',
    colon: '：',
    gone: '后一份结果里没有这份报告',
    unread: '没有检查成',
    total: (mended: number, left: number, added: number) =>
      `共 ${mended + left} 个原有问题：已改 ${mended} 个，未改 ${left} 个；新增 ${added} 个`,
  },
  en: {
    mended: 'mended',
    left: 'left',
    added: 'new',
    colon: ': ',
    gone: 'the later results do not have this report',
    unread: 'not checked',
    total: (mended: number, left: number, added: number) =>
      `Earlier findings: ${mended + left}; mended ${mended}, left ${left}; new ${added}`,
  },
} as const;

/** `nianbao compare <old.json> <new.json>`: what became of the findings of an earlier run. */
export async function compareCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, COMPARE, 'compare');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('compare', COMPARE, lang));
    return CLEAN;
  }
  const [before, after, ...others] = parsed.operands.map((file) => ({
    file,
    path: resolve(io.cwd, file),
  }));
  if (!before || !after || others.length > 0) throw twoNeeded();
  if (before.path === after.path) throw sameFile(before.file);
  const [old, now] = [before, after].map(({ file }) =>
    parseResults(resultsText(file, io), file, 'compare'),
  );
  const target = targetIn(parsed, [before, after], io);
  const changes = compareResults(old!, now!);
  const { shorten } = contextOf(parsed, io, lang);
  const count = (of: (change: ReportChange) => readonly LintMessage[]) =>
    changes.reduce((sum, change) => sum + of(change).length, 0);
  const left = count((change) => change.left);
  const added = count((change) => change.added);
  const mended = count((change) => (change.after ? change.mended : []));
  const lost = count((change) => (change.after ? [] : change.mended));
  const counts = { mended, left: left + lost, added };
  const text = isJson(parsed) ? asJson(changes, counts) : asText(changes, counts, shorten, lang);
  if (target === undefined) await io.stdout(text);
  else {
    putInPlace(target, text, WHAT, io);
    await complain(written(target), io, lang);
  }
  return left + added + lost > 0 && !parsed.has('exit-zero') ? FINDINGS : CLEAN;
}

interface Counts {
  readonly mended: number;
  readonly left: number;
  readonly added: number;
}

const WHAT: Bilingual = { zh: '比较的结果', en: 'The comparison' };

/** As `-f` says, or the ending of the file. */
function isJson(args: Arguments): boolean {
  const format = args.value('format');
  return format === undefined ? /\.json$/i.test(args.value('output') ?? '') : format === 'json';
}

/** The file to be written. @throws UsageError where it is one of those compared */
function targetIn(
  args: Arguments,
  given: readonly { readonly path: string }[],
  { cwd, disk }: Io,
): string | undefined {
  const target = args.value('output');
  if (target === undefined) return undefined;
  const taken = given.map(({ path }) => ({ file: path, what: COMPARED }));
  refuseTaken([{ file: resolve(cwd, target), shown: target }], taken, disk);
  return target;
}

function asText(
  changes: readonly ReportChange[],
  { mended, left, added }: Counts,
  shorten: (path: string) => string,
  lang: Language,
): string {
  const lines = changes.flatMap((change) => linesOf(change, shorten, lang));
  const total = WORDS[lang].total(mended, left, added);
  return [...lines, ...(lines.length > 0 ? [''] : []), total, ''].join('\n');
}

/** The counts, and the findings of each report as they stand in the results; what is not in the later ones is left. */
function asJson(changes: readonly ReportChange[], { mended, left, added }: Counts): string {
  const reports = changes.map((change) => {
    const { before, after } = change;
    return {
      before: before?.filePath ?? null,
      after: after?.filePath ?? null,
      mended: after ? change.mended : [],
      left: after ? change.left : change.mended,
      new: change.added,
    };
  });
  return `${JSON.stringify({ mended, left, new: added, reports }, null, 2)}\n`;
}

function written(path: string): Bilingual {
  return { zh: `比较的结果已写入 ${plain(path)}。`, en: `The comparison is in ${plain(path)}.` };
}

/** The report, and below it what is left, what is new, and at last what is mended. */
function linesOf(
  { before, after, mended, left, added }: ReportChange,
  shorten: (path: string) => string,
  lang: Language,
): string[] {
  const words = WORDS[lang];
  const path = shorten((after ?? before)!.filePath);
  if (!after) return [`${path}${words.colon}${words.gone}`];
  if (mended.length + left.length + added.length === 0) return [];
  const told = (name: string, messages: readonly LintMessage[]) =>
    messages.map((message) => `  ${name}  ${sentence(message, lang)}`);
  return [
    path,
    ...told(words.left, left),
    ...told(words.added, added),
    ...told(words.mended, mended),
  ];
}

function sentence(message: LintMessage, lang: Language): string {
  const { place, ruleId } = message;
  const parts = [levelName(message, lang), ...(place ? [place] : [])].map(plain);
  return `${parts.join(' ')}${WORDS[lang].colon}${plain(message.message)}${ruleId ? `  ${ruleId}` : ''}`;
}

function twoNeeded(): UsageError {
  return new UsageError(
    {
      zh: '请写明前后两份结果，例如：nianbao compare 第一次.json 第二次.json',
      en: 'Name the earlier and the later results, such as: nianbao compare old.json new.json',
    },
    {
      zh: '结果文件由 nianbao -f json=第一次.json 生成。',
      en: 'Results are written by: nianbao -f json=old.json',
    },
  );
}

function sameFile(file: string): UsageError {
  return new UsageError({
    zh: `前后两份结果是同一个文件“${file}”。`,
    en: `Both results are the same file "${file}".`,
  });
}
