import { discover, type Discovery, type Problem } from '../../engine/discover.js';
import { UsageError } from '../../engine/errors.js';
import { nearest } from '../../engine/nearest.js';
import { plain } from '../../output/words.js';
import { rulebook } from '../../rulebook/index.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import type { Batch } from '../batch.js';
import { complain } from '../complain.js';
import { contextOf, within } from '../context.js';
import type { Desk } from '../desk.js';
import { checkEncoding } from '../encoding.js';
import { Excepting } from '../excepting.js';
import { extrasOf } from '../extras.js';
import { filesIn, withoutCopies } from '../file-formats.js';
import { Fixing } from '../fixing.js';
import { LINT } from '../flags.js';
import { formatsOf } from '../formats.js';
import { CLEAN, FINDINGS, NOT_DONE, type ExitCode, type Io } from '../io.js';
import { jobsOf } from '../jobs.js';
import { lintInto } from '../lint-into.js';
import { operandsOf, refuseOperands } from '../operands.js';
import { openOutputs, wantedOutputs } from '../outputs.js';
import { parse, type Arguments } from '../parse.js';
import { Plan } from '../plan.js';
import { lockNote, NOTHING_READABLE, resultsNote, skippedNote } from '../skipped.js';
import { COMMAND_SYNONYMS, inEnglish } from '../synonyms.js';
import { CONFIG, INPUT, leftResults, takenBy, type Taken } from '../targets.js';
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
  if (parsed.has('list-rules')) {
    refuseOperands(parsed, '--list-rules');
    return rules(parsed, io, lang);
  }
  const operands = operandsOf(parsed);
  if (operands.length === 0) throw nothingNamed();
  if (!parsed.has('watch')) return lintOperands(operands, parsed, io, lang);
  const { watch } = await import('../watch/index.js');
  return watch(operands, parsed, io, lang, lintOperands);
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
  const { formats, files: extraFiles } = filesIn(formatsOf(args));
  const wanted = wantedOutputs(formats);
  const discovery = await discover(operands, io.cwd, io.disk);
  const found = { ...discovery, files: withoutCopies(discovery.files, extraFiles.docx, io.cwd) };
  const files = (await asked?.filesOf(found.files)) ?? found.files;
  const results = leftResults(
    found.results,
    [...wanted.map(({ path }) => path), extraFiles.xlsx],
    io.cwd,
  );
  const jobs = await jobsOf(files, plan, args, io, lang);
  for (const note of found.notes) await complain(note, io, lang);
  for (const problem of found.problems) await complain(withHint(problem), io, lang);
  const skipped = await skippedOf(found, plan, io);
  if (skipped.length > 0) await complain(skippedNote(skipped), io, lang);
  if (found.locks.length > 0) await complain(lockNote(found.locks), io, lang);
  if (results.length > 0) await complain(resultsNote(results, io.cwd), io, lang);
  if (jobs.length === 0 && !(asked?.isShard && found.files.length > 0)) {
    if (found.files.length > 0) await complain(ALL_IGNORED, io, lang);
    else if (skipped.length > 0) await complain(NOTHING_READABLE, io, lang);
    return NOT_DONE;
  }
  const names = jobs.map(({ name }) => name);
  const excepting = await Excepting.of(names, args, io, lang, rulebook);
  const settled = jobs.map((job) => ({
    ...job,
    settings: { ...job.settings, ...excepting.settingsFor(job.name) },
  }));
  const taken: Taken[] = [
    ...found.files.map((file) => ({ file, what: INPUT })),
    ...(await plan.sources()).map((file) => ({ file, what: CONFIG })),
    ...excepting.taken,
  ];
  const previous = args.values('previous');
  if (previous.length > 0 && asked?.isShard) throw shardAndPrevious();
  const beside =
    (jobs.length > 1 || previous.length > 0) && !asked?.isShard && fixing?.showsFindings !== false
      ? await (
          await import('../beside/index.js')
        ).Beside.of(settled, previous, fixing !== undefined, io, lang)
      : undefined;
  const batch = asked ?? (jobs.length > 1 && !fixing ? await openBatch(args, io, lang) : undefined);
  const part = asked?.isShard ? await asked.partOf(await plan.kept(found.files)) : undefined;
  const context = { ...contextOf(args, own, lang), ...(part && { part }) };
  const isTaken = [...taken, ...takenBy(wanted, io.cwd)];
  const asking = { jobs: settled, taken: isTaken, quiet: args.has('quiet') };
  const extras = await extrasOf(extraFiles, asking, io, lang);
  const outputs = await openOutputs(wanted, context, own, taken);
  let isStale: boolean;
  try {
    const needsRecord = asked?.isShard ?? false;
    const desk: Desk = { args, io, lang, outputs, fixing, beside, needsRecord };
    isStale = await lintInto({ ...desk, jobs: settled, batch, excepting, verdict, extras });
  } finally {
    outputs.abandon();
  }
  const isText = !Object.values(extraFiles).includes(args.value('output') ?? '');
  if (args.has('output') && isText && fixing?.showsFindings !== false)
    await complain(written(args), io, lang);
  const isIncomplete = args.has('error-on-skipped') && skipped.length > 0;
  if (
    verdict.hasFailed ||
    found.problems.length > 0 ||
    fixing?.hasFailed ||
    isIncomplete ||
    extras.some(({ hasFailed }) => hasFailed)
  )
    return NOT_DONE;
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

/** The documents of folders that cannot be read, as they are shown, but for those left out by configuration. */
async function skippedOf({ files, skipped }: Discovery, plan: Plan, io: Io): Promise<string[]> {
  const shown: string[] = [];
  for (const file of skipped) {
    if (!files.includes(file) && !(await plan.ignores(file)))
      shown.push(within(io.cwd, file) ?? file);
  }
  return shown;
}

async function rules(args: Arguments, io: Io, lang: Language): Promise<ExitCode> {
  const { listRules } = await import('./rules.js');
  return listRules(args.value('edition'), args.values('format').includes('json'), io, lang);
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

function written(args: Arguments): Bilingual {
  const path = plain(args.value('output') ?? '');
  return { zh: `检查结果已写入 ${path}。`, en: `The results are in ${path}.` };
}

function shardAndPrevious(): UsageError {
  return new UsageError(
    {
      zh: '--previous 不能与 --shard 同时使用。',
      en: '--previous and --shard exclude each other.',
    },
    {
      zh: '请把两年的报告放在一起分份检查，nianbao merge 会把它们对照起来。',
      en: 'Lint the reports of both years in parts; nianbao merge holds them against each other.',
    },
  );
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

const COMMANDS = [
  'lint',
  'check',
  'help',
  'version',
  'merge',
  'compare',
  'extract',
  'region',
  'explain',
  'rules',
  'print-config',
  'examples',
  'init',
  'lsp',
  'mcp',
  'completion',
];

/** Two letters exchanged in a short name are as much as a mistake of typing changes. */
const MISTYPED = 0.55;

/** A name that is no file may have been meant as a command. */
function withHint({ argument, text }: Problem): Bilingual {
  if (Object.hasOwn(COMMAND_SYNONYMS, argument)) {
    const line = COMMAND_SYNONYMS[argument]!;
    return {
      zh: `${text.zh}（若要用命令，请写 ${line}）`,
      en: `${text.en} (For the command, write: ${inEnglish(line)})`,
    };
  }
  const like = /[./\\*]/.test(argument) ? undefined : nearest(argument, COMMANDS, MISTYPED);
  if (!like) return text;
  return {
    zh: `${text.zh}（若要用命令，是不是 ${like}？）`,
    en: `${text.en} (Did you mean the command ${like}?)`,
  };
}
