import { relative, resolve } from 'node:path';
import type { Settable } from '../engine/config/types.js';
import type { LintOptions } from '../engine/options.js';
import type { Bilingual, Language } from '../rulebook/types.js';
import { visible } from '../text/visible.js';
import { complain } from './complain.js';
import type { ExceptSettings } from './excepting.js';
import type { Io } from './io.js';
import type { Arguments } from './parse.js';
import type { Plan } from './plan.js';

/** A report to lint, with the settings that hold for it. */
export interface Job {
  /** An absolute path, or `-`. */
  readonly file: string;
  readonly name: string;
  readonly settings: Settable & ExceptSettings;
}

/** Settles the configuration of every file before the first is linted. */
export async function jobsOf(
  files: readonly string[],
  plan: Plan,
  args: Arguments,
  io: Io,
  lang: Language,
): Promise<Job[]> {
  const jobs: Job[] = [];
  const left: string[] = [];
  for (const file of files) {
    const stdinName = args.value('stdin-filename');
    const name = file === '-' ? resolve(io.cwd, stdinName ?? '<stdin>') : file;
    if (await plan.ignores(name)) {
      left.push(visible(relative(io.cwd, name)));
      continue;
    }
    const shown = file === '-' && stdinName === undefined ? '<stdin>' : name;
    jobs.push({ file, name: shown, settings: await plan.settingsOf(name) });
  }
  if (left.length > 0) await complain(leftOut(left, args.has('verbose')), io, lang);
  return jobs;
}

/** Files left out that are named unless all are asked for. */
const NAMED = 5;

function leftOut(names: readonly string[], all: boolean): Bilingual {
  const [only] = names;
  if (names.length === 1)
    return { zh: `按设置没有检查：${only}`, en: `Left out as configured: ${only}` };
  const isCut = !all && names.length > NAMED;
  const shown = isCut ? names.slice(0, NAMED) : names;
  return {
    zh: `按设置没有检查 ${names.length} 个文件：${shown.join('、')}${isCut ? '……（--verbose 列出全部）' : ''}`,
    en: `Left out as configured, ${names.length} files: ${shown.join(', ')}${isCut ? ' … (all with --verbose)' : ''}`,
  };
}

/** How to lint a job, whatever is done with the result. */
export function optionsOf({ name, settings }: Job, args: Arguments, lang: Language): LintOptions {
  const encoding = args.value('encoding');
  return {
    ...settings,
    ...(name !== '<stdin>' && { filename: name }),
    ...(encoding && encoding !== 'auto' && { encoding }),
    lang,
  };
}
