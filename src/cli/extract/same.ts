import { extname } from 'node:path';
import { organKey } from '../../between/pairing.js';
import type { Bilingual } from '../../rulebook/types.js';
import { hash } from '../../text/hash.js';

/** What a file tells of the report that it holds. */
export interface Held {
  readonly organ: string | null;
  readonly year: number | null;
}

/** The forms of one report: the number of its first file, and the endings that it has been met with. */
interface Forms extends Held {
  readonly first: number;
  readonly endings: Set<string>;
}

/** Files that a note lists. */
const LISTED = 5;

/**
 * Tells of file after file which of those before it holds the same report in another form: of one folder and name, or
 * of one organ and year, where no ending stands twice. Of a report in one form a print of its organ and year is kept,
 * some 100 bytes.
 */
export class SameReports {
  readonly #files: readonly string[];
  /** By the prints of folders and names that several files have. */
  readonly #byStem = new Map<string, Forms[]>();
  /** By a print of organ and year; the number of its only file where there is but one form. */
  readonly #byOrgan = new Map<string, number | Forms[]>();
  readonly #repeated = new Listed();
  readonly #rivals = new Listed();

  /** @param files all that will be asked for, in order, as rows name them */
  constructor(files: readonly string[]) {
    this.#files = files;
    const seen = new Set<string>();
    for (const file of files) {
      const stem = stemOf(file);
      if (seen.has(stem)) this.#byStem.set(stem, []);
      seen.add(stem);
    }
  }

  /** The first file of the same report; null for the first itself. */
  of(at: number, held: Held): string | null {
    const file = this.#files[at]!;
    const ending = endingOf(file);
    const stems = this.#byStem.get(stemOf(file));
    const { organ, year } = held;
    const print = organ === null || year === null ? undefined : hash(`${year} ${organKey(organ)}`);
    const organs = print === undefined ? [] : this.#ofOrgan(print, held);
    const known =
      stems?.find((forms) => agree(forms, held) && !forms.endings.has(ending)) ??
      organs.find(({ endings }) => !endings.has(ending));
    const first = known && this.#files[known.first]!;
    const forms = known ?? { ...held, first: at, endings: new Set<string>() };
    const [rival] = organs;
    if (first !== undefined) this.#repeated.add(`${file} = ${first}`);
    else if (rival) this.#rivals.add(`${this.#files[rival.first]!} = ${file}`);
    forms.endings.add(ending);
    if (stems && !stems.includes(forms)) stems.push(forms);
    if (print !== undefined) {
      const isAlone = !stems && !known && !rival;
      const all = organs.includes(forms) ? organs : [...organs, forms];
      this.#byOrgan.set(print, isAlone ? at : all);
    }
    return first ?? null;
  }

  /** What there is to say at the end: what stands in the data more than once. */
  notes(): Bilingual[] {
    const notes: Bilingual[] = [];
    if (this.#repeated.count > 0) {
      const { zh, en } = this.#repeated.names;
      notes.push({
        zh: `有 ${this.#repeated.count} 个文件是同一份报告的另一种格式，数也写出了，same_as 写着是哪一份；求和时请只取 same_as 为空的行：${zh}。`,
        en: `${this.#repeated.count} files are another form of a report; their rows name the first in same_as. To add up, take rows without same_as: ${en}.`,
      });
    }
    if (this.#rivals.count > 0) {
      const { zh, en } = this.#rivals.names;
      notes.push({
        zh: `同一单位同一年度有几份报告，分不清以哪份为准，都取了，求和会重复：${zh}。`,
        en: `Several reports of one organ on one year; all were taken, so that sums count them twice: ${en}.`,
      });
    }
    return notes;
  }

  #ofOrgan(print: string, held: Held): Forms[] {
    const known = this.#byOrgan.get(print) ?? [];
    if (typeof known !== 'number') return known;
    const endings = new Set([endingOf(this.#files[known]!)]);
    return [{ ...held, first: known, endings }];
  }
}

/** How many there are, and the names of the first of them. */
class Listed {
  readonly #shown: string[] = [];
  count = 0;

  add(name: string): void {
    if (this.#shown.length < LISTED) this.#shown.push(name);
    this.count += 1;
  }

  get names(): Bilingual {
    const isCut = this.count > LISTED;
    return {
      zh: `${this.#shown.join('；')}${isCut ? '……' : ''}`,
      en: `${this.#shown.join('; ')}${isCut ? ' …' : ''}`,
    };
  }
}

function endingOf(file: string): string {
  return extname(file).toLowerCase();
}

function stemOf(file: string): string {
  return hash(file.slice(0, file.length - extname(file).length));
}

/** Files of one name that call themselves otherwise are reports of their own. */
function agree(one: Held, other: Held): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return false;
  if (one.organ === null || other.organ === null) return true;
  const [a, b] = [organKey(one.organ), organKey(other.organ)];
  return a.endsWith(b) || b.endsWith(a);
}
