import { resolve } from 'node:path';
import { callRoll } from '../../engine/region/call.js';
import { loadManifest } from '../../engine/region/load.js';
import { UsageError } from '../../engine/errors.js';
import type { LintResult } from '../../output/result.js';
import { rulebook } from '../../rulebook/index.js';
import type { Language } from '../../rulebook/types.js';
import { dateOf } from '../clock.js';
import { complain } from '../complain.js';
import { contextOf } from '../context.js';
import { listOf } from '../extras.js';
import { listIn } from '../file-formats.js';
import { commandHelp } from '../help.js';
import { CLEAN, NOT_DONE, type ExitCode, type Io } from '../io.js';
import { openOutputs, wantedOutputs } from '../outputs.js';
import { parse } from '../parse.js';
import { Plan } from '../plan.js';
import { REGION } from '../region/flags.js';
import { gather, type Gathered } from '../region/gather.js';
import { findReports, Reports } from '../region/reports.js';
import { screen } from '../region/screen.js';
import { wishesOf, writeWish } from '../region/targets.js';
import { CONFIG, INPUT, TABLE, refuseTaken, takenBy, type Taken } from '../targets.js';
import { Verdict } from '../verdict.js';

/** `nianbao region <nianbao.region.yaml>`: who has reported, in time, and whether it adds up. */
export async function regionCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, REGION, 'region');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('region', REGION, lang));
    return CLEAN;
  }
  const [file, ...others] = parsed.operands;
  if (file === undefined || others.length > 0) throw oneNeeded();
  const wishes = wishesOf(parsed.values('output'));
  const { formats, xlsx } = listIn(parsed.values('format'), 'region');
  const wanted = wantedOutputs(formats);
  const verdict = new Verdict(parsed);
  const manifest = await loadManifest(resolve(io.cwd, file), io.disk, dateOf(io));
  const found = await findReports(manifest, io, lang);
  const own = found.own === undefined ? [] : [found.own];
  const reports = [...found.files, ...own, ...found.earlier];
  const taken: Taken[] = [
    ...reports.map((each) => ({ file: each, what: INPUT })),
    { file: manifest.path, what: CONFIG },
  ];
  const targets = wishes.map(({ path }) => ({ file: resolve(io.cwd, path), shown: path }));
  refuseTaken(targets, taken, io.disk);
  const written = targets.map(({ file: each }) => ({ file: each, what: TABLE }));
  const isTaken = [...taken, ...written];
  const quiet = parsed.has('quiet');
  const asking = { taken: [...isTaken, ...takenBy(wanted, io.cwd)], quiet };
  const list = await listOf(xlsx, asking, io, lang);
  const context = contextOf(parsed, io, lang);
  const { shorten } = context;
  const outputs =
    formats.length === 0 ? undefined : await openOutputs(wanted, context, io, isTaken);
  try {
    const withDraft = outputs?.needsDraft ?? false;
    const linting = await Reports.of(reports, parsed, { io, lang, withDraft });
    const gathered = await gather(manifest, found, linting, shorten);
    for (const note of gathered.notes) await complain(note, io, lang);
    const settings = await new Plan(parsed, io, rulebook).settingsOf(manifest.path);
    const called = callRoll(manifest, gathered.state.organs, settings, rulebook, lang);
    const results = resultsOf(gathered, called);
    for (const result of results) verdict.add(result);
    await outputs?.begin();
    for (const result of results) await outputs?.file(result);
    await outputs?.end();
    for (const result of results) list?.take(result);
    await list?.finish();
    if (!outputs) await io.stdout(screen(gathered, results, { shorten, lang, quiet }));
    for (const wish of wishes)
      await writeWish(wish, { state: gathered.state, results, shorten }, io, lang);
    if (found.hasProblems || gathered.isUnclear) return NOT_DONE;
    return verdict.exitCode(io, lang);
  } finally {
    outputs?.abandon();
  }
}

/** All results: the list, the region's own report, the organs' in the order of the list. */
function resultsOf({ state, loose }: Gathered, called: LintResult | undefined): LintResult[] {
  const organs = state.organs.flatMap(({ result }) => (result ? [result] : []));
  const all = [called, state.own?.result, ...organs, ...loose];
  return all.flatMap((result) => (result ? [result] : []));
}

function oneNeeded(): UsageError {
  return new UsageError(
    {
      zh: '请写明一份名单，例如：nianbao region nianbao.region.yaml',
      en: 'Name one list, such as: nianbao region nianbao.region.yaml',
    },
    {
      zh: '名单的写法见 docs/region.zh-CN.md。',
      en: 'How to write one: docs/region.md',
    },
  );
}
