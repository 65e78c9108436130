import { blankReport, hintsOf, type BlankReport } from '../../blank/blank.js';
import { levelOf } from '../../blank/organ.js';
import { UsageError } from '../../engine/errors.js';
import { editionForYear, loadSkeletons, rulebook } from '../../rulebook/index.js';
import type { OrganLevel, Skeleton } from '../../rulebook/skeleton.js';
import type { Bilingual, EditionSpec, Language } from '../../rulebook/types.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import type { Arguments } from '../parse.js';
import { create } from './create.js';
import { nameOf } from './organ.js';
import { smallest } from '../../text/lists.js';

/**
 * Prints or writes the blank report that was asked for, and says on standard error what is left to do.
 * @throws UsageError for a year without a form, a missing name, or Word on a screen.
 */
export async function writeReport(args: Arguments, io: Io, lang: Language): Promise<ExitCode> {
  const { year, edition, skeleton } = await formFor(args.value('report') ?? '');
  const organ = nameOf(args) ?? nameMissing();
  const level = (args.value('level') as OrganLevel | undefined) ?? levelOf(organ);
  const report = blankReport(edition, skeleton, { year, organ, level });
  const { path, isWord } = targetOf(args, io);
  const content = await render(report, isWord);
  if (path === undefined) await io.stdout(content);
  else create(path, content, io);
  const made = { edition: edition.title, level, path, hints: isWord ? hintsOf(report) : [] };
  await io.stderr(summary(made)[lang]);
  return CLEAN;
}

async function formFor(
  value: string,
): Promise<{ year: number; edition: EditionSpec; skeleton: Skeleton }> {
  const skeletons = await loadSkeletons();
  const year = /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
  const edition = editionForYear(rulebook, year);
  const skeleton = edition && year < 2100 ? skeletons[edition.id] : undefined;
  if (edition && skeleton) return { year, edition, skeleton };
  const first = smallest(
    rulebook.editions.filter(({ id }) => skeletons[id]).map(({ years }) => years.from),
  );
  throw new UsageError({
    zh: `--report 应为报告年度，${first} 年或以后，现为“${value}”。`,
    en: `--report takes the year that the report is on, ${first} or later, found "${value}".`,
  });
}

async function render(report: BlankReport, isWord: boolean): Promise<string | Uint8Array> {
  if (isWord) return (await import('../../blank/word/index.js')).blankWord(report);
  return (await import('../../blank/markdown.js')).blankMarkdown(report);
}

/** Where the report goes, and whether it is a Word document: by the ending, Word where there is none. */
function targetOf(args: Arguments, io: Io): { path: string | undefined; isWord: boolean } {
  const given = args.value('output');
  const isAsked = args.has('docx');
  if (given === undefined) {
    if (isAsked && io.isTerminal) throw notOnScreen();
    return { path: undefined, isWord: isAsked };
  }
  const path = /\.[^./\\]*$/.test(given) ? given : `${given}.docx`;
  const ending = /\.[^.]*$/.exec(path)![0].toLowerCase();
  const isWord = ending === '.docx';
  if (isAsked && !isWord) {
    throw new UsageError({
      zh: `Word 文档的文件名应以 .docx 结尾，现为“${path}”。`,
      en: `The name of a Word document ends in .docx, found "${path}".`,
    });
  }
  if (!isWord && ending !== '.md') throw otherEnding(path);
  return { path, isWord };
}

function otherEnding(path: string): UsageError {
  const name = path.replace(/\.[^.]*$/, '');
  return new UsageError(
    {
      zh: `空白报告只能存成 .docx 或 .md，不能存成“${path}”。`,
      en: `A blank report is written as .docx or .md, not as "${path}".`,
    },
    {
      zh: `请用 .docx 结尾，如 -o ${name}.docx；Word 和 WPS 都能打开。`,
      en: `Let it end in .docx, such as -o ${name}.docx; Word and WPS open it.`,
    },
  );
}

function notOnScreen(): UsageError {
  return new UsageError(
    {
      zh: 'Word 文档不能显示在屏幕上。',
      en: 'A Word document cannot be shown on the screen.',
    },
    { zh: '请加上 -o 年报.docx，写入文件。', en: 'Write a file with: -o report.docx' },
  );
}

function nameMissing(): never {
  throw new UsageError(
    {
      zh: '请用 --organ 写明机关全称。',
      en: 'Name the organ with --organ.',
    },
    { zh: '例如：--organ 某县财政局', en: 'Such as: --organ 某县财政局' },
  );
}

interface Made {
  readonly edition: Bilingual;
  readonly level: OrganLevel;
  readonly path: string | undefined;
  readonly hints: readonly string[];
}

function summary({ edition, level, path, hints }: Made): Bilingual {
  const list = hints.map((hint) => `  - ${hint}\n`).join('');
  const zhLevel = level === 'government' ? '政府' : '部门';
  const zh = `${path === undefined ? '已生成空白报告' : `已写入 ${path}`}（${edition.zh}，${zhLevel}）。`;
  const en = `${path === undefined ? 'A blank report' : `Wrote ${path}`} (${edition.en}, ${level}).`;
  return {
    zh: `nianbao: ${zh}\n数字都是 0，句子是样例，请逐项改成实际情况，再用 nianbao 检查。\n${list}`,
    en: `nianbao: ${en}\nAll figures are 0 and the sentences samples: put in what happened, then lint it.\n${list}`,
  };
}
