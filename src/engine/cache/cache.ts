import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { LintResult } from '../../output/result.js';
import type { LintOptions } from '../options.js';
import { entryOf, resultOf, type Kept } from './entry.js';

/** One report as a cache knows it. */
export interface Question {
  /** Its path relative to where the command runs: a report has one entry, the last one. */
  readonly name: string;
  readonly input: Uint8Array;
  /** All settings that the result depends on. */
  readonly options: LintOptions;
}

/** Where the result of a question is kept, and what tells that it is this one. */
export interface Place {
  readonly path: string;
  readonly key: string;
}

/** What a killed run left behind may go after this many milliseconds. */
const STALE = 3_600_000;

/**
 * Results of earlier runs, a file each. An entry is believed only if it was made from the same bytes and
 * settings by the same program, and is whole. Entries are put in place in one step, so that runs side by
 * side never see half of one.
 */
export class Cache {
  readonly #folder: string;
  readonly #scratch: string;
  readonly #program: string;
  #failure: string | undefined;

  /** @param program what identifies the program and what it runs on */
  constructor(folder: string, program: string) {
    this.#folder = folder;
    this.#scratch = join(folder, 'tmp');
    this.#program = program;
    this.#attempt(() => this.#prepare());
  }

  /** Why entries cannot be written; the run goes on without. */
  get failure(): string | undefined {
    return this.#failure;
  }

  placeOf({ name, input, options }: Question): Place {
    // The name stands for the path, which may differ from one checkout to the next.
    const settings = JSON.stringify({ ...options, filename: undefined });
    return {
      path: join(this.#folder, `${digest([name]).slice(0, 32)}.json`),
      key: digest([this.#program, name, settings, input]),
    };
  }

  find({ path, key }: Place): Kept | undefined {
    let content: string;
    try {
      content = readFileSync(path, 'utf8');
    } catch (error) {
      // Not there, or not to be read: then the report is linted.
      if (codeOf(error) !== undefined) return undefined;
      throw error;
    }
    return resultOf(content, key);
  }

  /** Keeps a result. What failed is not kept: it may go well next time. */
  keep({ path, key }: Place, result: LintResult): void {
    if (this.#failure !== undefined || result.fatalErrorCount > 0) return;
    this.#attempt(() => {
      const temporary = join(this.#scratch, randomBytes(8).toString('hex'));
      writeFileSync(temporary, entryOf(key, result), { flag: 'wx' });
      renameSync(temporary, path);
    });
  }

  #prepare(): void {
    // A folder that was there before may be anybody's.
    const isNew = mkdirSync(this.#folder, { recursive: true }) !== undefined;
    if (isNew) writeFileSync(join(this.#folder, '.gitignore'), '*\n');
    mkdirSync(this.#scratch, { recursive: true });
    for (const name of readdirSync(this.#scratch)) {
      const path = join(this.#scratch, name);
      const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
      if (age > STALE) rmSync(path, { force: true });
    }
  }

  #attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#failure = codeOf(error);
      if (this.#failure === undefined) throw error;
    }
  }
}

/** What the system calls the failure, such as ENOSPC; undefined for a defect of the program. */
function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error
    ? String(error.code)
    : undefined;
}

/** A print of several parts, each told apart from the next by its length. */
function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
