import { resolve } from 'node:path';
import { readTextWithin } from '../../engine/disk/read.js';
import { unreadWords } from '../../engine/disk/words.js';
import { UsageError } from '../../engine/errors.js';
import { joinResults, type Given } from '../../engine/merge/join.js';
import { parseResults } from '../../engine/merge/parse.js';
import { missingParts } from '../../engine/merge/parts.js';
import { incomplete, lacking, unreadableResults } from '../../engine/merge/words.js';
import type { Bilingual, Language } from '../../rulebook/types.js';
import { mergedBeside } from '../beside/merged.js';
import { complain } from '../complain.js';
import { contextOf } from '../context.js';
import { MERGE } from '../flags.js';
import { listOf } from '../extras.js';
import { listIn } from '../file-formats.js';
import { formatsOf } from '../formats.js';
import { commandHelp } from '../help.js';
import { CLEAN, type ExitCode, type Io } from '../io.js';
import { openOutputs, wantedOutputs } from '../outputs.js';
import { parse } from '../parse.js';
import { RESULTS, takenBy } from '../targets.js';
import { Verdict } from '../verdict.js';

/** `nianbao merge <results.json>…`: the results of several runs (`-f json`) as those of one. */
export async function mergeCommand(
  args: readonly string[],
  io: Io,
  lang: Language,
): Promise<ExitCode> {
  const parsed = await parse(args, MERGE, 'merge');
  if (parsed.has('help')) {
    await io.stdout(commandHelp('merge', MERGE, lang));
    return CLEAN;
  }
  if (parsed.operands.length === 0) throw nothingNamed();
  const verdict = new Verdict(parsed);
  const { formats, xlsx } = listIn(formatsOf(parsed), 'merge');
  const wanted = wantedOutputs(formats);
  const given: Given[] = [];
  for (const file of parsed.operands) {
    const results = parseResults(resultsText(file, io), file, 'merge');
    given.push({ file, results });
  }
  const taken = parsed.operands.map((file) => ({ file: resolve(io.cwd, file), what: RESULTS }));
  const { missing, of } = missingParts(given);
  if (missing.length > 0) {
    if (!parsed.has('allow-missing-parts')) throw incomplete(missing, of);
    await complain(lacking(missing, of), io, lang);
  }
  const merged = await mergedBeside(joinResults(given, io.cwd), parsed.has('verbose'), io);
  const { results } = merged;
  if (new Set(results.map((result) => result.lang)).size > 1) await complain(MIXED, io, lang);
  const asking = { taken: [...taken, ...takenBy(wanted, io.cwd)], quiet: parsed.has('quiet') };
  const list = await listOf(xlsx, asking, io, lang);
  const outputs = await openOutputs(wanted, contextOf(parsed, io, lang), io, taken);
  try {
    await outputs.begin();
    for (const result of results) {
      verdict.add(result);
      list?.take(result);
      await outputs.file(result);
    }
    await outputs.end();
    await list?.finish();
    for (const note of merged.notes) await complain(note, io, lang);
  } finally {
    outputs.abandon();
  }
  return verdict.exitCode(io, lang);
}

const MIXED: Bilingual = {
  zh: '各份结果的语言不同，合并后中英文混用；请用同一种 --lang 检查。',
  en: 'The parts are in different languages, and so is what is merged; lint them with the same --lang.',
};

/** The longest text that the engine can hold is little longer. */
const MEGABYTES = 500;

/** The text of a file of results. @throws UsageError where it cannot be read. */
export function resultsText(file: string, { cwd, disk }: Io): string {
  const text = readTextWithin(resolve(cwd, file), MEGABYTES, disk);
  if (typeof text === 'string') return text;
  throw unreadableResults(file, unreadWords(text, MEGABYTES));
}

function nothingNamed(): UsageError {
  return new UsageError(
    {
      zh: '请指定要合并的结果文件，例如：nianbao merge 1.json 2.json',
      en: 'Name the results to merge, such as: nianbao merge 1.json 2.json',
    },
    {
      zh: '结果文件由 nianbao -f json=1.json 生成。',
      en: 'Results are written by: nianbao -f json=1.json',
    },
  );
}
