import { ruleById, rulebook } from '../rulebook/index.js';
import type { Language } from '../rulebook/types.js';
import { flatMap } from '../text/flat-map.js';
import { TABLES_ONLY } from './edition.js';
import type { FormatContext } from './formatter.js';
import type { LintMessage, LintResult } from './result.js';
import { countStatements, type StatementCounts } from './statements.js';
import { wrap } from './wrap.js';

export function levelName(message: LintMessage, lang: Language): string {
  if (lang === 'en') return message.severity === 2 ? 'error' : 'warning';
  return message.severity === 2 ? '错误' : '警告';
}

/** Adds up results for the last lines of a run. */
export class Summary {
  #files = 0;
  #errors = 0;
  #warnings = 0;
  #fixable = 0;
  #fatal = 0;
  /** Of the report that was added last. */
  #edition = '';
  #excepted = 0;
  #statements: StatementCounts = { all: 0, equal: 0, differs: 0 };
  /** Files that are a second form of a report. */
  readonly #forms: LintResult[] = [];
  /** Files that hold tables alone. */
  readonly #tablesOnly = new Set<string>();
  readonly #run = new Set<string>();
  /** reason → rules, in the order met. */
  readonly #reasons = new Map<string, Set<string>>();

  add(result: LintResult): void {
    if (result.sameAs) return this.#addForm(result);
    // A file of exceptions has findings, and is no report.
    if (result.edition !== null || result.fatalErrorCount > 0) this.#files += 1;
    this.#edition = editionOf(result);
    this.#addCounts(result);
    const { all, equal, differs } = countStatements(result.statements);
    this.#statements = {
      all: this.#statements.all + all,
      equal: this.#statements.equal + equal,
      differs: this.#statements.differs + differs,
    };
    for (const id of result.rulesRun) this.#run.add(id);
    for (const { ruleId, reason } of result.notApplicable) {
      if (isForOthers(ruleId, result)) continue;
      if (reason === TABLES_ONLY[result.lang]) {
        this.#tablesOnly.add(result.filePath);
        continue;
      }
      this.#reasons.set(reason, (this.#reasons.get(reason) ?? new Set()).add(ruleId));
    }
  }

  /** A second form counts by what it has beside the first, of which it is no other report. */
  #addForm(result: LintResult): void {
    this.#forms.push(result);
    this.#addCounts(result);
  }

  #addCounts(result: LintResult): void {
    this.#excepted += result.suppressedMessages.filter(isExcepted).length;
    this.#errors += result.errorCount;
    this.#warnings += result.warningCount;
    this.#fixable += result.fixableErrorCount + result.fixableWarningCount;
    this.#fatal += result.fatalErrorCount;
  }

  get files(): number {
    return this.#files;
  }

  /** The lines at the end: counts, then what was checked and what was not. */
  lines(context: FormatContext): string[] {
    return [
      this.counts(context),
      ...this.forms(context),
      ...this.exceptions(context),
      ...this.coverage(context),
      ...this.tables(context),
      ...this.prose(context),
    ];
  }

  /** Which files are one report, and what of the second was not told again. */
  private forms({ lang, palette, columns, shorten }: FormatContext): string[] {
    if (this.#forms.length === 0) return [];
    const repeated = this.#forms.reduce((sum, { sameAs }) => sum + (sameAs?.repeated ?? 0), 0);
    const names = this.#forms
      .slice(0, NAMED)
      .map(({ filePath, sameAs }) => `${shorten(sameAs!.filePath)} = ${shorten(filePath)}`);
    const list = `${names.join(lang === 'en' ? '; ' : '；')}${this.#forms.length > NAMED ? '…' : ''}`;
    const again =
      lang === 'en'
        ? `, ${plural(repeated, 'finding')} of the second not repeated`
        : `，后者与前者相同的 ${repeated} 处不再列出`;
    const line =
      lang === 'en'
        ? `Two forms of one report, held against each other${repeated > 0 ? again : ''}: ${list}`
        : `同一份报告的两种格式，已互相核对${repeated > 0 ? again : ''}：${list}`;
    return wrap(line, columns).map((text) => palette.dim(text));
  }

  /** What authors excused; what a baseline accepts is told elsewhere. */
  private exceptions({ lang, palette }: FormatContext): string[] {
    if (this.#excepted === 0) return [];
    const line =
      lang === 'en'
        ? `${plural(this.#excepted, 'finding')} excused by exceptions`
        : `按例外不计 ${this.#excepted} 处`;
    return [palette.dim(line)];
  }

  /** Files of which only the tables were checked, since they hold nothing else. */
  private tables({ lang, palette, columns }: FormatContext): string[] {
    const count = this.#tablesOnly.size;
    if (count === 0) return [];
    const zh =
      this.#files === 1
        ? '文件里只有表格：只检查了表格，没有检查标题、各部分和正文'
        : `有 ${count} 份文件里只有表格：只检查了表格，没有检查标题、各部分和正文`;
    const en =
      this.#files === 1
        ? 'The file holds tables alone: title, sections and prose were not checked'
        : `${plural(count, 'file')} with tables alone: title, sections and prose were not checked`;
    return wrap(lang === 'en' ? en : zh, columns).map((line) => palette.dim(line));
  }

  /** What became of the numbers of the prose: silence on them means that they were compared. */
  private prose({ lang, palette }: FormatContext): string[] {
    const { all, equal, differs } = this.#statements;
    if (all === 0) return [];
    const rest = all - equal - differs;
    if (lang === 'en') {
      const differ = differs > 0 ? `, ${differs} differ${differs > 1 ? JOINED.en : ''}` : '';
      const line = `${plural(all, 'number')} in the prose: ${equal} agree with the tables${differ}, ${rest} with no counterpart (no fault)`;
      return [palette.dim(line)];
    }
    const differ = differs > 0 ? `，${differs} 个不符${differs > 1 ? JOINED.zh : ''}` : '';
    const none = rest > 0 ? `，${rest} 个表格中没有对应（不算问题）` : '';
    return [palette.dim(`正文里 ${all} 个数：${equal} 个与表格相符${differ}${none}`)];
  }

  private counts({ lang, palette, quiet }: FormatContext): string {
    const total = this.#errors + this.#warnings;
    if (lang === 'en') {
      const files = `${plural(this.#files, 'report')}${this.inFiles(lang)}${this.editionIfAlone(lang)}: `;
      if (total === 0) return files + palette.green('no findings');
      const hidden = quiet && this.#warnings > 0 ? ' (warnings not shown)' : '';
      const broken = this.#fatal > 0 ? `, ${this.#fatal} of them not finished` : '';
      const fixable = this.#fixable > 0 ? `, ${this.#fixable} fixable (nianbao --fix FILE)` : '';
      return (
        files +
        palette.bold(`${plural(this.#errors, 'error')}, ${plural(this.#warnings, 'warning')}`) +
        broken +
        fixable +
        hidden
      );
    }
    const files = `共 ${this.#files} 份报告${this.inFiles(lang)}${this.editionIfAlone(lang)}：`;
    if (total === 0) return files + palette.green('没有发现问题');
    const hidden = quiet && this.#warnings > 0 ? '（警告未显示）' : '';
    const broken = this.#fatal > 0 ? `，其中 ${this.#fatal} 处未能完成检查` : '';
    const fixable =
      this.#fixable > 0
        ? `，${broken ? '' : '其中 '}${this.#fixable} 处可直接改正（nianbao --fix 文件名）`
        : '';
    return (
      files +
      palette.bold(`${this.#errors} 个错误，${this.#warnings} 个警告`) +
      hidden +
      broken +
      fixable
    );
  }

  private inFiles(lang: Language): string {
    if (this.#forms.length === 0) return '';
    const count = this.#files + this.#forms.length;
    return lang === 'en' ? ` in ${count} files` : `（${count} 个文件）`;
  }

  /** A single report without findings is not shown above, and what it was taken for matters. */
  private editionIfAlone(lang: Language): string {
    if (this.#files !== 1 || this.#errors + this.#warnings > 0 || this.#edition === '') return '';
    return lang === 'en' ? ` (${this.#edition})` : `（${this.#edition}）`;
  }

  private coverage({ lang, palette, columns }: FormatContext): string[] {
    if (this.#fatal === this.#files && this.#run.size === 0) return [];
    const ran =
      lang === 'en'
        ? `${plural(this.#run.size, 'rule')} checked`
        : `检查了 ${this.#run.size} 条规则`;
    const skipped = [...this.#reasons].map(([reason, rules]) => {
      const names = [...rules].map((id) => ruleById(rulebook, id)?.title[lang] ?? id);
      return lang === 'en' ? `${names.join(', ')} (${reason})` : `${names.join('、')}（${reason}）`;
    });
    const isWhole = this.#run.size > 0 && this.#tablesOnly.size === 0;
    const rest = skipped.length > 0 ? REST[lang].some : isWhole ? REST[lang].none : '';
    const lines = flatMap(skipped, (text) =>
      wrap(text, columns - 4).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
    );
    return [ran + rest, ...lines].map((line) => palette.dim(line));
  }
}

function editionOf({ edition, editionTitle, editionReason, lang }: LintResult): string {
  if (edition === null) return '';
  return `${editionTitle}${lang === 'en' ? ', ' : '，'}${editionReason}`;
}

/** A rule for other editions has nothing to do with a report, and nobody misses it. */
export function isForOthers(ruleId: string, { edition }: LintResult): boolean {
  const rule = ruleById(rulebook, ruleId);
  return rule !== undefined && edition !== null && !rule.editions.includes(edition);
}

function isExcepted({ suppressions }: LintMessage): boolean {
  return suppressions?.some(({ kind }) => kind !== 'baseline') ?? false;
}

/** Why there may be fewer findings than numbers that differ. */
const JOINED = {
  zh: '（互相对不上的几个数合为一条）',
  en: ' (those of one sum make one finding)',
} as const;

/** Pairs of files that the summary names. */
const NAMED = 5;

const REST = {
  zh: { none: '，全部适用', some: '。没有检查：' },
  en: { none: ', all of them apply', some: '. Not checked:' },
} as const;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
