import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Settable } from '../../engine/config/types.js';
import { discover, type Problem } from '../../engine/discover.js';
import { UsageError } from '../../engine/errors.js';
import { fatal } from '../../engine/failures.js';
import { unreadable } from '../../engine/lint-report.js';
import { nearest } from '../../engine/nearest.js';
import { lint } from '../../index.js';
import type { FormatContext } from '../../output/formatter.js';
import type { LintResult } from '../../output/result.js';
import { rulebook } from '../../rulebook/index.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import { Excepting, type ExceptSettings } from '../excepting.js';
import { Fixing } from '../fixing.js';
import { LINT } from '../flags.js';
import { readInput } from '../input.js';
import { CLEAN, FINDINGS, NOT_DONE, type ExitCode, type Io } from '../io.js';
import { openOutputs } from '../outputs.js';
import { parse, type Arguments } from '../parse.js';
import { Plan } from '../plan.js';

/** `nianbao [lint] <file|dir|glob|->…` */
export async function lintCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, LINT);
  if (parsed.has('help')) return help(io, lang);
  if (parsed.has('version')) return print(`${io.version}\n`, io);
  if (parsed.operands.length === 0) throw nothingNamed();
  return lintOperands(parsed.operands, parsed, io, lang);
}

/** Lints what the operands name; also the way of `nianbao examples`. */
export async function lintOperands(
  operands: readonly string[],
  args: Arguments,
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const maxWarnings = maxWarningsOf(args);
  checkEncoding(args.value('encoding'));
  const plan = new Plan(args, io.cwd, rulebook);
  const fixing = Fixing.of(args, io, lang);
  const own = fixing?.outputFor(operands) ?? io;
  const outputs = await openOutputs(args.values('format'), contextOf(args, own, lang), own);
  const found = await discover(operands, io.cwd);
  const jobs = await jobsOf(found.files, plan, args, io, lang);
  for (const problem of found.problems) await complain(withHint(problem), io, lang);
  if (jobs.length === 0) {
    if (found.problems.length === 0) await complain(ALL_IGNORED, io, lang);
    return NOT_DONE;
  }
  const names = jobs.map(({ name }) => name);
  const excepting = await Excepting.of(names, args, io, lang, rulebook);
  const totals = { errors: 0, warnings: 0, fatal: 0 };
  await outputs.begin();
  // The next file is read while this one is linted; a file to be fixed is read right before.
  const readAhead = (index: number): Promise<Input> | undefined =>
    jobs[index] && !fixing ? readInput(jobs[index].file, io) : undefined;
  let ahead = readAhead(0);
  for (const [index, job] of jobs.entries()) {
    const input = await (ahead ?? readInput(job.file, io));
    ahead = readAhead(index + 1);
    const settings = { ...job.settings, ...excepting.settingsFor(job.name) };
    const settled = { ...job, settings };
    const result = await lintOne(settled, input, args, io, lang, outputs.needsDraft, fixing);
    excepting.add(job.name, result);
    totals.errors += result.errorCount;
    totals.warnings += result.warningCount;
    totals.fatal += result.fatalErrorCount;
    if (fixing?.showsFindings !== false || result.fatalErrorCount > 0) await outputs.file(result);
  }
  if (fixing?.showsFindings !== false) {
    for (const result of await excepting.ownResults()) {
      totals.warnings += result.warningCount;
      await outputs.file(result);
    }
    await outputs.end();
  }
  await fixing?.finish();
  const { notes, isStale } = await excepting.finish();
  for (const note of notes) await complain(note, io, lang);
  if (totals.fatal > 0 || found.problems.length > 0 || fixing?.hasFailed) return NOT_DONE;
  if (fixing?.showsFindings === false)
    return fixing.hasPatch && !args.has('exit-zero') ? FINDINGS : CLEAN;
  const isOver = totals.warnings > maxWarnings;
  if (isOver) await complain(overLimit(totals.warnings, maxWarnings), io, lang);
  return (totals.errors > 0 || isOver || isStale) && !args.has('exit-zero') ? FINDINGS : CLEAN;
}

interface Job {
  /** An absolute path, or `-`. */
  readonly file: string;
  readonly name: string;
  readonly settings: Settable & ExceptSettings;
}

/** Settles the configuration of every file before the first is linted. */
async function jobsOf(
  files: readonly string[],
  plan: Plan,
  args: Arguments,
  io: Io,
  lang: Language,
): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const file of files) {
    const stdinName = args.value('stdin-filename');
    const name = file === '-' ? resolve(io.cwd, stdinName ?? '<stdin>') : file;
    if (await plan.ignores(name)) {
      const path = relative(io.cwd, name);
      await complain(
        { zh: `按设置没有检查：${path}`, en: `Left out as configured: ${path}` },
        io,
        lang,
      );
      continue;
    }
    const shown = file === '-' && stdinName === undefined ? '<stdin>' : name;
    jobs.push({ file, name: shown, settings: await plan.settingsOf(name) });
  }
  return jobs;
}

type Input = Awaited<ReturnType<typeof readInput>>;

async function lintOne(
  job: Job,
  input: Input,
  args: Arguments,
  io: Io,
  lang: Language,
  withDraft: boolean,
  fixing: Fixing | undefined,
): Promise<LintResult> {
  if (!(input instanceof Uint8Array)) return unreadable(job.name, fatal(input, lang), lang);
  const encoding = args.value('encoding');
  const options = {
    ...job.settings,
    ...(job.name !== '<stdin>' && { filename: job.name }),
    ...(encoding && encoding !== 'auto' && { encoding }),
    lang,
    withDraft,
  };
  const shown = within(io.cwd, job.name) ?? job.name;
  const result = await (fixing?.run({ file: job.file, shown }, input, options) ??
    lint(input, options));
  return { ...result, filePath: job.name };
}

function contextOf(args: Arguments, io: Io, lang: Language): FormatContext {
  return {
    lang,
    palette: io.palette,
    columns: io.columns,
    quiet: args.has('quiet'),
    version: io.version,
    shorten: (path) => within(io.cwd, path) ?? path,
    projectPath: (path) => {
      const near = within(projectFolder(io), path) ?? within(io.cwd, path) ?? path;
      return sep === '/' ? near : near.replaceAll(sep, '/');
    },
  };
}

/** The path from a folder that holds it. */
function within(folder: string, path: string): string | undefined {
  const near = relative(folder, path);
  const isOutside = near === '' || near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near);
  return path === '<stdin>' || isOutside ? undefined : near;
}

/** What code hosts take paths to be relative to. */
function projectFolder({ cwd, env }: Io): string {
  return env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'] || cwd;
}

function maxWarningsOf(args: Arguments): number {
  const value = args.value('max-warnings');
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (/^\d+$/.test(value)) return Number(value);
  throw new UsageError({
    zh: `--max-warnings 应为 0 或正整数，现为“${value}”。`,
    en: `--max-warnings must be a whole number from 0, found "${value}".`,
  });
}

function checkEncoding(name: string | undefined): void {
  if (name === undefined || name === 'auto') return;
  try {
    new TextDecoder(name);
  } catch (error) {
    throw new UsageError(
      { zh: `不认识的编码“${name}”。`, en: `Unknown encoding "${name}".` },
      {
        zh: '常用的有 utf-8、gb18030、utf-16le、big5。',
        en: 'Common ones: utf-8, gb18030, utf-16le, big5.',
      },
      { cause: error },
    );
  }
}

async function help(io: Io, lang: Language): Promise<ExitCode> {
  const { generalHelp } = await import('../help.js');
  return print(generalHelp(LINT, lang), io);
}

async function print(text: string, io: Io): Promise<ExitCode> {
  await io.stdout(text);
  return CLEAN;
}

async function complain(text: Bilingual, io: Io, lang: Language): Promise<void> {
  await io.stderr(`nianbao: ${text[lang]}\n`);
}

const ALL_IGNORED: Bilingual = {
  zh: '指定的文件都被设置排除了，没有检查任何报告。请检查 ignore 和 --ignore-pattern。',
  en: 'All files are left out by configuration; nothing was checked. See "ignore" and --ignore-pattern.',
};

function overLimit(found: number, limit: number): Bilingual {
  return {
    zh: `警告有 ${found} 个，多于 --max-warnings 允许的 ${limit} 个。`,
    en: `There are ${found} warnings, more than the ${limit} of --max-warnings.`,
  };
}

function nothingNamed(): UsageError {
  return new UsageError(
    {
      zh: '请指定要检查的报告，例如：nianbao 年度报告.md',
      en: 'Name the report to lint, such as: nianbao report.md',
    },
    { zh: '用 nianbao --help 查看用法。', en: 'See nianbao --help' },
  );
}

const COMMANDS = ['lint', 'explain', 'rules', 'print-config', 'examples', 'init', 'completion'];

/** A name that is no file may have been meant as a command. */
function withHint({ argument, text }: Problem): Bilingual {
  const like = /[./\\*]/.test(argument) ? undefined : nearest(argument, COMMANDS);
  if (!like) return text;
  return {
    zh: `${text.zh}（若要用命令，是不是 ${like}？）`,
    en: `${text.en} (Did you mean the command ${like}?)`,
  };
}
