import { dirname } from 'node:path';
import type { Disk } from '../engine/disk/disk.js';
import { walk } from '../engine/disk/walk.js';
import { ExceptionsSearch } from '../engine/exceptions/find.js';
import { loadExceptions } from '../engine/exceptions/load.js';
import { Entries } from '../engine/exceptions/match.js';
import type { PlacedEntry } from '../engine/exceptions/types.js';
import { unreadable } from '../engine/unreadable.js';
import { EXCEPTIONS, PAGE, type Exception } from '../except/types.js';
import { countsOf, type LintMessage, type LintResult } from '../output/result.js';
import type { Bilingual, Language, Rulebook } from '../rulebook/types.js';
import { homelessOf, type Homeless } from './homeless.js';
import { append } from '../text/lists.js';

/** The files `nianbao.exceptions.yaml` of a run, and what they were good for. */
export class Sidecars {
  readonly #byFile = new Map<string, readonly PlacedEntry[]>();
  readonly #sources = new Map<string, Entries>();
  readonly #disk: Disk;
  readonly #today: string;
  /** Entries that had nothing to except in any report so far. */
  readonly #idle = new Set<string>();
  readonly #needed = new Set<string>();

  private constructor(disk: Disk, today: string) {
    this.#disk = disk;
    this.#today = today;
  }

  /** @throws ConfigurationError for a file of exceptions that cannot be used. */
  static async load(
    files: readonly string[],
    rulebook: Rulebook,
    disk: Disk,
    today = dayOf(new Date()),
  ): Promise<Sidecars> {
    const sidecars = new Sidecars(disk, today);
    const search = new ExceptionsSearch(disk);
    for (const file of files) {
      const own: PlacedEntry[] = [];
      for (const path of search.all(dirname(file))) {
        append(own, (await sidecars.#entriesIn(path, rulebook)).of(file));
      }
      if (own.length > 0) sidecars.#byFile.set(file, own);
    }
    return sidecars;
  }

  /** The files that exceptions were read from. */
  get sources(): readonly string[] {
    return [...this.#sources.keys()];
  }

  /** The exceptions that hold for a report today. */
  exceptionsFor(file: string): readonly Exception[] {
    return (this.#byFile.get(file) ?? [])
      .filter((entry) => !this.#isOver(entry))
      .map(({ id, rule, place, reason }) => ({ id, rule, reason, ...(place && { place }) }));
  }

  /** Takes note of what a report needed. */
  add(file: string, { unusedExceptions = [], fatalErrorCount }: LintResult): void {
    const unused = new Set(unusedExceptions);
    for (const { id } of this.exceptionsFor(file)) {
      const isIdle = unused.has(id) && fatalErrorCount === 0;
      (isIdle ? this.#idle : this.#needed).add(id);
    }
  }

  /** A result for each file of exceptions that there is something to say of. */
  async results(lang: Language): Promise<LintResult[]> {
    const elsewhere = this.#neededElsewhere();
    const bySource = new Map<string, LintMessage[]>();
    const seen = new Set<string>();
    for (const entry of [...this.#byFile.values()].flat()) {
      if (seen.has(entry.id)) continue;
      seen.add(entry.id);
      const isUnused = this.#isIdle(entry) && !elsewhere.has(entry.id);
      const text = this.#isOver(entry) ? expired(entry) : isUnused ? unused(entry) : undefined;
      if (!text) continue;
      const message = messageOf(entry, text, lang);
      const known = bySource.get(entry.source);
      if (known) known.push(message);
      else bySource.set(entry.source, [message]);
    }
    for (const [source, entries] of this.#sources) {
      const others = entries.all.filter(({ id }) => !seen.has(id));
      const found = await homelessOf(others, source, this.#disk);
      const messages = found.map((each) => messageOf(each.entry, homeless(each), lang));
      if (messages.length > 0) bySource.set(source, [...(bySource.get(source) ?? []), ...messages]);
    }
    return [...bySource].map(([path, messages]) => {
      const sorted = messages.sort((a, b) => a.line - b.line || a.column - b.column);
      const shell = unreadable(path, sorted[0]!, lang);
      return { ...shell, messages: sorted, ...countsOf(sorted) };
    });
  }

  async #entriesIn(path: string, rulebook: Rulebook): Promise<Entries> {
    const known = this.#sources.get(path);
    if (known) return known;
    const entries = await Entries.of(path, await loadExceptions(path, rulebook, this.#disk));
    this.#sources.set(path, entries);
    return entries;
  }

  #isIdle({ id }: PlacedEntry): boolean {
    return this.#idle.has(id) && !this.#needed.has(id);
  }

  /** Entries that a report may need that is not in this run: nothing is said of those. */
  #neededElsewhere(): ReadonlySet<string> {
    const found = new Set<string>();
    const idle = new Set<string>();
    for (const entry of [...this.#byFile.values()].flat()) {
      if (this.#isIdle(entry)) idle.add(entry.source);
    }
    for (const source of idle) {
      const entries = this.#sources.get(source)!;
      for (const file of walk(dirname(source), this.#disk).files) {
        if (this.#byFile.has(file)) continue;
        for (const { id } of entries.of(file)) found.add(id);
      }
    }
    return found;
  }

  #isOver({ until }: PlacedEntry): boolean {
    return until !== undefined && until < this.#today;
  }
}

function unused({ file, rule, place }: PlacedEntry): Bilingual {
  return {
    zh: `例外已经用不着：${file} 里${place ? '所指的位置' : ''}没有 ${rule} 的问题，可以删去`,
    en: `The exception is not needed: there is no finding of ${rule} in ${file}${place ? ' at this place' : ''}; it can be removed`,
  };
}

function homeless({ entry: { file }, like }: Homeless): Bilingual {
  return {
    zh: `例外不起作用：没有 ${file} 这个文件。${like ? `是不是 ${like}？` : ''}写对文件名，或删去这一条`,
    en: `The exception has no effect: there is no file ${file}.${like ? ` Did you mean ${like}?` : ''} Mend its name, or remove the entry`,
  };
}

function expired({ rule, until, who }: PlacedEntry): Bilingual {
  return {
    zh: `${rule} 的例外已于 ${until} 到期，不再起作用；应改正报告，或${who ? `由${who}` : ''}重新确定期限`,
    en: `The exception to ${rule} ended on ${until} and has no effect; mend the report, or have the date set anew${who ? ` by ${who}` : ''}`,
  };
}

function messageOf({ line, column }: PlacedEntry, text: Bilingual, lang: Language): LintMessage {
  const message = text[lang];
  const range = { line, column, endLine: line, endColumn: column };
  return { ruleId: EXCEPTIONS, severity: 1, message, ...range, related: [], url: PAGE };
}

/** The day where the program runs. */
function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
