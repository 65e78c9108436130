import { extname } from 'node:path';
import { organKey } from '../../between/pairing.js';
import type { Bilingual } from '../../rulebook/types.js';

/** A file as far as it tells which report it holds. */
export interface Held {
  /** As rows name it. */
  readonly file: string;
  readonly organ: string | null;
  readonly year: number | null;
}

/** The forms of one report: its first file, and the endings that it has been met with. */
interface Forms extends Held {
  readonly endings: Set<string>;
}

/** Files that a note lists. */
const LISTED = 5;

/**
 * Tells of file after file which of those before it holds the same report in another form: of one folder and name, or
 * of one organ and year, where no ending stands twice. Of each report a few names are kept.
 */
export class SameReports {
  readonly #byStem = new Map<string, Forms[]>();
  readonly #byOrgan = new Map<string, Forms[]>();
  readonly #repeated: string[] = [];
  readonly #rivals: string[] = [];

  /** The first file of the same report; null for the first itself. */
  of(held: Held): string | null {
    const stem = held.file.slice(0, held.file.length - extname(held.file).length);
    const ending = extname(held.file).toLowerCase();
    const stems = listOf(this.#byStem, stem);
    const organs = held.organ !== null && held.year !== null ? this.#ofOrgan(held) : [];
    const known =
      stems.find((forms) => agree(forms, held) && !forms.endings.has(ending)) ??
      organs.find(({ endings }) => !endings.has(ending));
    if (known) {
      known.endings.add(ending);
      if (!stems.includes(known)) stems.push(known);
      if (held.organ !== null && held.year !== null && !organs.includes(known)) organs.push(known);
      this.#repeated.push(`${held.file} = ${known.file}`);
      return known.file;
    }
    const [rival] = organs;
    if (rival) this.#rivals.push(`${rival.file} = ${held.file}`);
    const forms = { ...held, endings: new Set([ending]) };
    stems.push(forms);
    organs.push(forms);
    return null;
  }

  /** What there is to say at the end: what stands in the data more than once. */
  notes(): Bilingual[] {
    const notes: Bilingual[] = [];
    if (this.#repeated.length > 0) {
      const { zh, en } = listed(this.#repeated);
      notes.push({
        zh: `有 ${this.#repeated.length} 个文件是同一份报告的另一种格式，数也写出了，same_as 写着是哪一份；求和时请只取 same_as 为空的行：${zh}。`,
        en: `${this.#repeated.length} files are another form of a report; their rows name the first in same_as. To add up, take rows without same_as: ${en}.`,
      });
    }
    if (this.#rivals.length > 0) {
      const { zh, en } = listed(this.#rivals);
      notes.push({
        zh: `同一单位同一年度有几份报告，分不清以哪份为准，都取了，求和会重复：${zh}。`,
        en: `Several reports of one organ on one year; all were taken, so that sums count them twice: ${en}.`,
      });
    }
    return notes;
  }

  #ofOrgan({ organ, year }: Held): Forms[] {
    return listOf(this.#byOrgan, `${year} ${organKey(organ!)}`);
  }
}

function listOf(map: Map<string, Forms[]>, key: string): Forms[] {
  const known = map.get(key);
  if (known) return known;
  const list: Forms[] = [];
  map.set(key, list);
  return list;
}

/** Files of one name that call themselves otherwise are reports of their own. */
function agree(one: Held, other: Held): boolean {
  if (one.year !== null && other.year !== null && one.year !== other.year) return false;
  if (one.organ === null || other.organ === null) return true;
  const [a, b] = [organKey(one.organ), organKey(other.organ)];
  return a.endsWith(b) || b.endsWith(a);
}

function listed(names: readonly string[]): Bilingual {
  const shown = names.slice(0, LISTED);
  const isCut = names.length > LISTED;
  return {
    zh: `${shown.join('；')}${isCut ? '……' : ''}`,
    en: `${shown.join('; ')}${isCut ? ' …' : ''}`,
  };
}
