import { relative, resolve } from 'node:path';
import type { Settable } from '../engine/config/types.js';
import type { LintOptions } from '../engine/options.js';
import type { Language } from '../rulebook/types.js';
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
  for (const file of files) {
    const stdinName = args.value('stdin-filename');
    const name = file === '-' ? resolve(io.cwd, stdinName ?? '<stdin>') : file;
    if (await plan.ignores(name)) {
      const path = visible(relative(io.cwd, name));
      const text = { zh: `按设置没有检查：${path}`, en: `Left out as configured: ${path}` };
      await complain(text, io, lang);
      continue;
    }
    const shown = file === '-' && stdinName === undefined ? '<stdin>' : name;
    jobs.push({ file, name: shown, settings: await plan.settingsOf(name) });
  }
  return jobs;
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
