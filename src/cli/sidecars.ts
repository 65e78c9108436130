import { dirname } from 'node:path';
import { findExceptions } from '../engine/exceptions/find.js';
import { loadExceptions } from '../engine/exceptions/load.js';
import { speaksOf, speaksOfOthers } from '../engine/exceptions/match.js';
import type { PlacedEntry } from '../engine/exceptions/types.js';
import { unreadable } from '../engine/lint-report.js';
import { EXCEPTIONS, PAGE, type Exception } from '../except/types.js';
import { countsOf, type LintMessage, type LintResult } from '../output/result.js';
import type { Bilingual, Language, Rulebook } from '../rulebook/types.js';

/** The files `nianbao.exceptions.yaml` of a run, and what they were good for. */
export class Sidecars {
  readonly #byFile = new Map<string, readonly PlacedEntry[]>();
  readonly #today: string;
  /** Entries that had nothing to except in any report so far. */
  readonly #idle = new Set<string>();
  readonly #needed = new Set<string>();

  private constructor(today: string) {
    this.#today = today;
  }

  /** @throws ConfigurationError for a file of exceptions that cannot be used. */
  static async load(
    files: readonly string[],
    rulebook: Rulebook,
    today = dayOf(new Date()),
  ): Promise<Sidecars> {
    const sidecars = new Sidecars(today);
    const loaded = new Map<string, readonly PlacedEntry[]>();
    for (const file of files) {
      const own: PlacedEntry[] = [];
      for (const path of findExceptions(dirname(file))) {
        const entries = loaded.get(path) ?? (await loadExceptions(path, rulebook));
        loaded.set(path, entries);
        for (const entry of entries) if (await speaksOf(entry, file)) own.push(entry);
      }
      if (own.length > 0) sidecars.#byFile.set(file, own);
    }
    return sidecars;
  }

  /** The exceptions that hold for a report today. */
  exceptionsFor(file: string): readonly Exception[] {
    return (this.#byFile.get(file) ?? [])
      .filter((entry) => !this.#isOver(entry))
      .map(({ id, rule, place, reason }) => ({ id, rule, reason, ...(place && { place }) }));
  }

  /** Takes note of what a report needed. */
  add(file: string, { unusedExceptions = [], fatalErrorCount }: LintResult): void {
    for (const { id } of this.exceptionsFor(file)) {
      const isIdle = unusedExceptions.includes(id) && fatalErrorCount === 0;
      (isIdle ? this.#idle : this.#needed).add(id);
    }
  }

  /** A result for each file of exceptions that there is something to say of. */
  async results(lang: Language): Promise<LintResult[]> {
    const bySource = new Map<string, LintMessage[]>();
    const seen = new Set<string>();
    for (const entry of [...this.#byFile.values()].flat()) {
      if (seen.has(entry.id)) continue;
      seen.add(entry.id);
      const text = this.#isOver(entry) ? expired(entry) : await this.#unused(entry);
      if (!text) continue;
      const messages = bySource.get(entry.source) ?? [];
      bySource.set(entry.source, [...messages, messageOf(entry, text, lang)]);
    }
    return [...bySource].map(([path, messages]) => {
      const sorted = messages.sort((a, b) => a.line - b.line || a.column - b.column);
      const shell = unreadable(path, sorted[0]!, lang);
      return { ...shell, messages: sorted, ...countsOf(sorted) };
    });
  }

  /** Nothing is said of an entry that may be needed by a report that is not in this run. */
  async #unused(entry: PlacedEntry): Promise<Bilingual | undefined> {
    if (!this.#idle.has(entry.id) || this.#needed.has(entry.id)) return undefined;
    if (await speaksOfOthers(entry, new Set(this.#byFile.keys()))) return undefined;
    return {
      zh: `例外已经用不着：${entry.file} 里${entry.place ? '所指的位置' : ''}没有 ${entry.rule} 的问题，可以删去`,
      en: `The exception is not needed: there is no finding of ${entry.rule} in ${entry.file}${entry.place ? ' at this place' : ''}; it can be removed`,
    };
  }

  #isOver({ until }: PlacedEntry): boolean {
    return until !== undefined && until < this.#today;
  }
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
