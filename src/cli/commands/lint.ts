import { discover, type Problem } from '../../engine/discover.js';
import { UsageError } from '../../engine/errors.js';
import { nearest } from '../../engine/nearest.js';
import { rulebook } from '../../rulebook/index.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import type { Batch } from '../batch.js';
import { complain } from '../complain.js';
import { contextOf } from '../context.js';
import type { Desk } from '../desk.js';
import { Excepting } from '../excepting.js';
import { Fixing } from '../fixing.js';
import { LINT } from '../flags.js';
import { CLEAN, FINDINGS, NOT_DONE, type ExitCode, type Io } from '../io.js';
import { jobsOf } from '../jobs.js';
import { lintInto } from '../lint-into.js';
import { openOutputs, wantedOutputs } from '../outputs.js';
import { parse, type Arguments } from '../parse.js';
import { Plan } from '../plan.js';
import { CONFIG, INPUT, ownPages, type Taken } from '../targets.js';
import { Verdict } from '../verdict.js';

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
  const verdict = new Verdict(args);
  checkEncoding(args.value('encoding'));
  const plan = new Plan(args, io, rulebook);
  const fixing = Fixing.of(args, io, lang);
  const asked = BATCH.some((flag) => args.has(flag)) ? await openBatch(args, io, lang) : undefined;
  const own = fixing?.outputFor(operands) ?? io;
  const wanted = wantedOutputs(args.values('format'));
  const found = await discover(operands, io.cwd, io.disk);
  const files = (await asked?.filesOf(found.files)) ?? found.files;
  const pages = ownPages(wanted, found.files, io);
  const reports = files.filter((file) => !pages.has(file));
  const jobs = await jobsOf(reports, plan, args, io, lang);
  for (const note of found.notes) await complain(note, io, lang);
  for (const problem of found.problems) await complain(withHint(problem), io, lang);
  if (jobs.length === 0 && !(asked?.isShard && found.files.length > 0)) {
    if (found.problems.length === 0) await complain(ALL_IGNORED, io, lang);
    return NOT_DONE;
  }
  const names = jobs.map(({ name }) => name);
  const excepting = await Excepting.of(names, args, io, lang, rulebook);
  const settled = jobs.map((job) => ({
    ...job,
    settings: { ...job.settings, ...excepting.settingsFor(job.name) },
  }));
  const taken: Taken[] = [
    ...found.files.filter((file) => !pages.has(file)).map((file) => ({ file, what: INPUT })),
    ...(await plan.sources()).map((file) => ({ file, what: CONFIG })),
    ...excepting.taken,
  ];
  const batch = asked ?? (jobs.length > 1 && !fixing ? await openBatch(args, io, lang) : undefined);
  const outputs = await openOutputs(wanted, contextOf(args, own, lang), own, taken);
  let isStale: boolean;
  try {
    const desk: Desk = { args, io, lang, outputs, fixing };
    isStale = await lintInto({ ...desk, jobs: settled, batch, excepting, verdict });
  } finally {
    outputs.abandon();
  }
  if (verdict.hasFailed || found.problems.length > 0 || fixing?.hasFailed) return NOT_DONE;
  if (fixing?.showsFindings === false)
    return fixing.hasPatch && !args.has('exit-zero') ? FINDINGS : CLEAN;
  return verdict.exitCode(io, lang, isStale);
}

/** The flags that ask for what is made for runs over many files. */
const BATCH = ['jobs', 'cache', 'cache-location', 'shard', 'stats'];

/** Loaded where it is needed: most runs are about one file. */
async function openBatch(args: Arguments, io: Io, lang: Language): Promise<Batch> {
  return (await import('../batch.js')).Batch.of(args, io, lang);
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

const ALL_IGNORED: Bilingual = {
  zh: '指定的文件都被设置排除了，没有检查任何报告。请检查 ignore 和 --ignore-pattern。',
  en: 'All files are left out by configuration; nothing was checked. See "ignore" and --ignore-pattern.',
};

function nothingNamed(): UsageError {
  return new UsageError(
    {
      zh: '请指定要检查的报告，例如：nianbao 年度报告.md',
      en: 'Name the report to lint, such as: nianbao report.md',
    },
    { zh: '用 nianbao --help 查看用法。', en: 'See nianbao --help' },
  );
}

const COMMANDS = [
  'lint',
  'merge',
  'explain',
  'rules',
  'print-config',
  'examples',
  'init',
  'completion',
];

/** A name that is no file may have been meant as a command. */
function withHint({ argument, text }: Problem): Bilingual {
  const like = /[./\\*]/.test(argument) ? undefined : nearest(argument, COMMANDS);
  if (!like) return text;
  return {
    zh: `${text.zh}（若要用命令，是不是 ${like}？）`,
    en: `${text.en} (Did you mean the command ${like}?)`,
  };
}
