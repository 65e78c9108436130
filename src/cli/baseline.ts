import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { contentOf, lineOf, type Entry } from '../engine/baseline/entry.js';
import { readBaseline, writeBaseline, type Stored } from '../engine/baseline/store.js';
import type { Disk } from '../engine/disk/disk.js';
import { ConfigurationError, UsageError } from '../engine/errors.js';
import type { LintOptions } from '../engine/options.js';
import { findRule, unknownRule } from '../engine/rules.js';
import type { LintResult } from '../output/result.js';
import type { Bilingual, Rulebook } from '../rulebook/types.js';
import type { Io } from './io.js';
import type { Arguments } from './parse.js';

type Mode = 'hold' | 'update' | 'prune' | 'preview';

/** What became of a baseline in a run. */
export interface BaselineOutcome {
  readonly notes: readonly Bilingual[];
  /** It accepts what is not there any more. */
  readonly isStale: boolean;
}

/** The baseline of a run: what it accepts, and what is to be written. */
export class Baseline {
  readonly #path: string;
  readonly #shown: string;
  readonly #mode: Mode;
  readonly #stored: Stored;
  readonly #rulebook: Rulebook;
  readonly #disk: Disk;
  readonly #byFile = new Map<string, Entry[]>();
  readonly #found: Entry[] = [];
  readonly #gone = new Set<string>();
  /** Entries that `--update-baseline` puts others in the place of. */
  readonly #replaced = new Set<string>();
  #accepted = 0;

  private constructor(
    place: { path: string; shown: string },
    mode: Mode,
    stored: Stored,
    rulebook: Rulebook,
    disk: Disk,
  ) {
    this.#path = place.path;
    this.#shown = place.shown;
    this.#mode = mode;
    this.#stored = stored;
    this.#rulebook = rulebook;
    this.#disk = disk;
    for (const entry of stored.entries) {
      const file = entry.file.normalize();
      const own = this.#byFile.get(file);
      if (own) own.push(entry);
      else this.#byFile.set(file, [entry]);
    }
  }

  /** @throws UsageError, ConfigurationError for flags and files that cannot be used. */
  static open(args: Arguments, { cwd, disk }: Io, rulebook: Rulebook): Baseline | undefined {
    const shown = args.value('baseline');
    const mode = modeOf(args);
    if (shown === undefined) {
      if (mode !== 'update' && mode !== 'prune') return undefined;
      throw lacksFile(`${mode}-baseline`);
    }
    const path = resolve(cwd, shown);
    const stored = readBaseline(path, disk);
    if (!stored.bytes && mode !== 'update') throw missing(shown);
    return new Baseline({ path, shown }, mode, stored, rulebook, disk);
  }

  get path(): string {
    return this.#path;
  }

  optionsFor(path: string): Pick<LintOptions, 'baseline'> {
    const file = this.#nameOf(path);
    if (file === undefined) return {};
    return { baseline: this.#mode === 'update' ? 'all' : this.#entriesOf(file) };
  }

  /** Takes note of a result. */
  add(path: string, { baseline, suppressedMessages, ...result }: LintResult): void {
    const file = this.#nameOf(path);
    if (file === undefined || !baseline) return;
    this.#accepted += suppressedMessages.filter(({ suppressions }) =>
      suppressions?.some(({ kind }) => kind === 'baseline'),
    ).length;
    for (const key of baseline.found) this.#found.push({ ...key, file });
    for (const key of baseline.gone) this.#gone.add(lineOf({ ...key, file }));
    if (result.fatalErrorCount > 0) return;
    const on = new Set([...result.rulesRun, ...result.notApplicable.map(({ ruleId }) => ruleId)]);
    for (const entry of this.#entriesOf(file)) {
      if (on.has(entry.rule)) this.#replaced.add(lineOf(entry));
    }
  }

  /** @throws JobError where the baseline cannot be written. */
  finish(): BaselineOutcome {
    if (this.#mode === 'update') return this.#update();
    const gone = this.#stored.entries.filter((entry) => this.#isGone(entry));
    if (this.#mode === 'prune') return this.#prune(gone);
    const isStale = gone.length > 0 && this.#mode === 'hold';
    const accepted = this.#accepted > 0 ? [acceptedNote(this.#accepted)] : [];
    return {
      notes: [...accepted, ...(isStale ? [staleNote(gone, this.#shown, this.#rulebook)] : [])],
      isStale,
    };
  }

  #update(): BaselineOutcome {
    const kept = this.#stored.entries.filter((entry) => !this.#replaced.has(this.#lineOf(entry)));
    const content = contentOf([...kept, ...this.#found]);
    writeBaseline(this.#path, content, this.#stored, this.#disk);
    return { notes: [writtenNote(this.#shown, countOf(content))], isStale: false };
  }

  #prune(gone: readonly Entry[]): BaselineOutcome {
    const out = new Set(gone);
    const kept = this.#stored.entries.filter((entry) => !out.has(entry));
    const content = contentOf(kept);
    writeBaseline(this.#path, content, this.#stored, this.#disk);
    const accepted = this.#accepted > 0 ? [acceptedNote(this.#accepted)] : [];
    return {
      notes: [...accepted, prunedNote(this.#shown, gone.length, countOf(content))],
      isStale: false,
    };
  }

  /** Not there any more, or nobody can ask: the report or the rule does not exist now. */
  #isGone(entry: Entry): boolean {
    if (this.#gone.has(this.#lineOf(entry))) return true;
    if (!findRule(this.#rulebook, entry.rule)) return true;
    return !existsSync(resolve(dirname(this.#path), entry.file));
  }

  #lineOf(entry: Entry): string {
    return lineOf(this.#present(entry));
  }

  #entriesOf(file: string): readonly Entry[] {
    return (this.#byFile.get(file) ?? []).map((entry) => this.#present(entry));
  }

  /** The entry with the name that its rule has now. */
  #present(entry: Entry): Entry {
    const rule = findRule(this.#rulebook, entry.rule)?.id ?? entry.rule;
    return { ...entry, rule, file: entry.file.normalize() };
  }

  #nameOf(path: string): string | undefined {
    if (path === '<stdin>') return undefined;
    return relative(dirname(this.#path), path).split(sep).join('/').normalize();
  }
}

function modeOf(args: Arguments): Mode {
  const writing = ['update-baseline', 'prune-baseline'].filter((flag) => args.has(flag));
  const preview = ['diff', 'fix-dry-run'].find((flag) => args.has(flag));
  if (writing.length > 1) throw exclusive(writing[0]!, writing[1]!);
  if (preview && writing[0]) throw exclusive(writing[0], preview);
  if (writing[0]) return writing[0] === 'update-baseline' ? 'update' : 'prune';
  return preview ? 'preview' : 'hold';
}

function exclusive(one: string, other: string): UsageError {
  return new UsageError({
    zh: `--${one} 与 --${other} 不能同时使用。`,
    en: `--${one} and --${other} exclude each other.`,
  });
}

function lacksFile(flag: string): UsageError {
  return new UsageError(
    { zh: `--${flag} 要与 --baseline 一起使用。`, en: `--${flag} needs --baseline.` },
    {
      zh: `例如：nianbao reports --baseline nianbao.baseline.jsonl --${flag}`,
      en: `Such as: nianbao reports --baseline nianbao.baseline.jsonl --${flag}`,
    },
  );
}

function missing(shown: string): ConfigurationError {
  return new ConfigurationError(
    { zh: `找不到基线文件“${shown}”。`, en: `There is no baseline "${shown}".` },
    {
      zh: '首次使用时加上 --update-baseline 生成。',
      en: 'Write it the first time with --update-baseline.',
    },
  );
}

const SHOWN = 3;

function staleNote(gone: readonly Entry[], shown: string, rulebook: Rulebook): Bilingual {
  const unknown = gone.find(({ rule }) => !findRule(rulebook, rule));
  const hint = unknown ? unknownRule(rulebook, unknown.rule) : undefined;
  const list = gone.slice(0, SHOWN).map(({ file, rule }) => `${file} ${rule}`);
  const more = gone.length > SHOWN;
  return {
    zh: `基线中有 ${gone.length} 条问题已不存在（${list.join('；')}${more ? '……' : ''}）。请用 --baseline ${shown} --prune-baseline 清理，并提交基线文件。${hint ? `其中${hint.text.zh}${hint.next?.zh ?? ''}` : ''}`,
    en: `${gone.length} of the baseline's findings are gone (${list.join('; ')}${more ? '…' : ''}). Remove them with --baseline ${shown} --prune-baseline and commit the baseline.${hint ? ` ${hint.text.en} ${hint.next?.en ?? ''}` : ''}`,
  };
}

function acceptedNote(count: number): Bilingual {
  return {
    zh: `另有 ${count} 处原有问题列在基线中，没有显示。`,
    en: `${count} more findings are in the baseline and not shown.`,
  };
}

function writtenNote(shown: string, count: number): Bilingual {
  return {
    zh: `基线已写入 ${shown}，共 ${count} 条。`,
    en: `The baseline ${shown} is written, with entries: ${count}.`,
  };
}

function prunedNote(shown: string, gone: number, left: number): Bilingual {
  return {
    zh: `基线 ${shown} 已清理：删去 ${gone} 条，余 ${left} 条。`,
    en: `The baseline ${shown} is pruned: ${gone} removed, ${left} left.`,
  };
}

function countOf(content: string): number {
  return content.split('\n').length - 1;
}
