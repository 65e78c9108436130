import type { LintOptions } from '../engine/options.js';
import { rulebook } from '../rulebook/index.js';
import type { Language } from '../rulebook/types.js';
import { Excepting } from './excepting.js';
import type { Io } from './io.js';
import type { Arguments } from './parse.js';
import { Plan } from './plan.js';

/** What a server lints with: the arguments of the command, and what lies outside it. */
export interface Bench {
  readonly args: Arguments;
  readonly io: Io;
  readonly lang: Language;
}

/**
 * The configuration and the exceptions that the command would find for a report, looked up anew.
 * Undefined where the configuration leaves the report out.
 * @throws JobError for a configuration or exceptions that cannot be used
 */
export async function settingsAt(
  path: string,
  { args, io, lang }: Bench,
): Promise<LintOptions | undefined> {
  const plan = new Plan(args, io, rulebook);
  if (await plan.ignores(path)) return undefined;
  const settings = await plan.settingsOf(path);
  const excepting = await Excepting.of([path], args, io, lang, rulebook);
  return { ...settings, ...excepting.settingsFor(path), filename: path, lang };
}
