import { tmpdir } from 'node:os';
import { codeOf, type Disk } from '../../engine/disk/disk.js';
import { Spool } from '../../engine/write/spool.js';
import type { LintResult } from '../../output/result.js';

/** Results that are kept in memory; those after them wait on the disk. */
const IN_MEMORY = 32;

/** Results that wait until all reports of the run are linted, so that no memory grows with them. */
export class Shelf {
  readonly #disk: Disk;
  readonly #near: LintResult[] = [];
  readonly #far: { readonly from: number; readonly length: number }[] = [];
  #spool: Spool | undefined;
  #isFull = false;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  add(result: LintResult): void {
    if (this.#near.length >= IN_MEMORY && this.#putAway(result)) return;
    this.#near.push(result);
  }

  /** By its number, in the order in which they came. */
  get(index: number): LintResult {
    const near = this.#near[index];
    if (near) return near;
    const { from, length } = this.#far[index - this.#near.length]!;
    return JSON.parse(this.#spool!.read(from, length)) as LintResult;
  }

  close(): void {
    this.#spool?.close();
  }

  /** False where the disk takes nothing: then all stay in memory, in their order. */
  #putAway(result: LintResult): boolean {
    if (this.#isFull) return false;
    try {
      this.#spool ??= new Spool(tmpdir(), this.#disk);
      const from = this.#spool.length;
      this.#spool.write(JSON.stringify(result));
      this.#far.push({ from, length: this.#spool.length - from });
      return true;
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      this.#isFull = true;
      for (let index = 0; index < this.#far.length; index++) {
        const { from, length } = this.#far[index]!;
        this.#near.push(JSON.parse(this.#spool!.read(from, length)) as LintResult);
      }
      this.#far.length = 0;
      return false;
    }
  }
}
