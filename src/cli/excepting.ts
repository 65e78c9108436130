import type { LintOptions } from '../engine/options.js';
import type { LintResult } from '../output/result.js';
import type { Language, Rulebook } from '../rulebook/types.js';
import { Baseline, type BaselineOutcome } from './baseline.js';
import type { Io } from './io.js';
import type { Arguments } from './parse.js';
import { Sidecars } from './sidecars.js';
import { BASELINE, EXCEPTIONS, type Taken } from './targets.js';

export type ExceptSettings = Pick<LintOptions, 'inlineConfig' | 'exceptions' | 'baseline'>;

/** All that excuses findings in one run of the command. */
export class Excepting {
  readonly #sidecars: Sidecars;
  readonly #baseline: Baseline | undefined;
  readonly #inline: boolean;
  readonly #lang: Language;

  private constructor(
    sidecars: Sidecars,
    baseline: Baseline | undefined,
    inline: boolean,
    lang: Language,
  ) {
    this.#sidecars = sidecars;
    this.#baseline = baseline;
    this.#inline = inline;
    this.#lang = lang;
  }

  /** @throws JobError for flags and files that cannot be used, before anything is linted. */
  static async of(
    files: readonly string[],
    args: Arguments,
    io: Io,
    lang: Language,
    rulebook: Rulebook,
  ): Promise<Excepting> {
    const baseline = Baseline.open(args, io, rulebook);
    const named = files.filter((file) => file !== '<stdin>');
    const sidecars = await Sidecars.load(named, rulebook, io.disk);
    return new Excepting(sidecars, baseline, !args.has('no-inline-config'), lang);
  }

  settingsFor(file: string): ExceptSettings {
    const exceptions = this.#sidecars.exceptionsFor(file);
    return {
      ...(!this.#inline && { inlineConfig: false }),
      ...(exceptions.length > 0 && { exceptions }),
      ...this.#baseline?.optionsFor(file),
    };
  }

  /** What results must not be written over. */
  get taken(): readonly Taken[] {
    const baseline = this.#baseline ? [{ file: this.#baseline.path, what: BASELINE }] : [];
    return [...this.#sidecars.sources.map((file) => ({ file, what: EXCEPTIONS })), ...baseline];
  }

  /** Takes note of a result. */
  add(file: string, result: LintResult): void {
    this.#sidecars.add(file, result);
    this.#baseline?.add(file, result);
  }

  /** What there is to say of the files of exceptions, after the last report. */
  ownResults(): Promise<LintResult[]> {
    return this.#sidecars.results(this.#lang);
  }

  /** Writes the baseline where that was asked for. @throws JobError where it cannot be written. */
  finish(): BaselineOutcome {
    return this.#baseline?.finish() ?? { notes: [], isStale: false };
  }
}
