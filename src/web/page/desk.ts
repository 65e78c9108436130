import type { Exception, LintOptions, LintResult } from '../../index.js';
import type { Job } from '../protocol.js';
import { read } from './files.js';

/** A file on the desk, and what became of it. */
export interface Entry {
  readonly file: File;
  /** Its name, with the folders that it was dropped in. */
  readonly path: string;
  result?: LintResult;
  /** What may be done about each of its messages. */
  advice?: readonly (readonly string[])[];
  /** Why there is no result. */
  failure?: string;
}

/** What the user chose; empty where he leaves it to the program. */
export interface Settings {
  edition: string;
  profile: string;
  issuer: string;
  isStrict: boolean;
}

/** A finding or a rule that does not count in this visit. */
export interface Excuse extends Exception {
  /** Title of the rule. */
  readonly name: string;
  /** Of this file only. */
  readonly path?: string;
}

/** All that is on the desk. Parts of the page listen and draw anew what has changed. */
export class Desk {
  entries: Entry[] = [];
  current: Entry | undefined;
  readonly settings: Settings = { edition: '', profile: '', issuer: '', isStrict: false };
  excuses: readonly Excuse[] = [];
  readonly #listeners: (() => void)[] = [];

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** How a file is linted as things stand. */
  optionsFor({ path }: Entry): LintOptions {
    const { edition, profile, issuer, isStrict } = this.settings;
    const exceptions = this.excuses
      .filter((excuse) => excuse.path === undefined || excuse.path === path)
      .map(({ path: _path, name: _name, ...exception }) => exception);
    return {
      filename: path,
      ...(edition && { edition }),
      ...(profile && { profile }),
      ...(issuer.trim() && { issuer: issuer.trim() }),
      ...(isStrict && { preset: 'strict' as const }),
      ...(exceptions.length > 0 && { exceptions }),
    };
  }

  async jobFor(entry: Entry): Promise<Job> {
    return { bytes: await read(entry.file), options: this.optionsFor(entry) };
  }
}
