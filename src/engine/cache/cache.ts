import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { LintResult } from '../../output/result.js';
import { codeOf, type Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import type { LintOptions } from '../options.js';
import { PendingFile } from '../write/pending-file.js';
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

/** Far more than the findings of one report take. */
const MEGABYTES = 50;

/**
 * Results of earlier runs, a file each. An entry is believed only if it was made from the same bytes and
 * settings by the same program, and is whole. Entries are put in place in one step, so that runs side by
 * side never see half of one. The folder may hold other files, which stay as they are.
 */
export class Cache {
  readonly #folder: string;
  readonly #program: string;
  readonly #disk: Disk;
  #failure: string | undefined;

  /** @param program what identifies the program and what it runs on */
  constructor(folder: string, program: string, disk: Disk) {
    this.#folder = folder;
    this.#program = program;
    this.#disk = disk;
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
      path: join(this.#folder, `${digest([name]).slice(0, 32)}.nianbao`),
      key: digest([this.#program, name, settings, input]),
    };
  }

  /** Undefined where there is none, or none that can be read and believed: then the report is linted. */
  find({ path, key }: Place): Kept | undefined {
    const content = readTextWithin(path, MEGABYTES, this.#disk);
    return typeof content === 'string' ? resultOf(content, key) : undefined;
  }

  /** Keeps a result. What failed is not kept: it may go well next time. */
  keep({ path, key }: Place, result: LintResult): void {
    if (this.#failure !== undefined || result.fatalErrorCount > 0) return;
    this.#attempt(() => {
      const pending = new PendingFile(path, this.#disk);
      pending.write(entryOf(key, result));
      pending.replaceLightly();
    });
  }

  #prepare(): void {
    // A folder that was there before may be anybody's.
    const isNew = this.#disk.mkdirSync(this.#folder, { recursive: true }) !== undefined;
    if (!isNew) return;
    const pending = new PendingFile(join(this.#folder, '.gitignore'), this.#disk);
    pending.write('*\n');
    pending.replaceLightly();
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

/** A print of several parts, each told apart from the next by its length. */
function digest(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
