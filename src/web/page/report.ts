import type { EditionId, LintMessage } from '../../index.js';
import type { Shown } from '../protocol.js';
import type { Desk, Entry, Excuse } from './desk.js';
import { button, fill, h } from './dom.js';
import { engineFor } from './engines.js';
import { askForExcuse } from './excuse.js';
import { excusedOf, showExcused } from './excused.js';
import { explainRule } from './explain.js';
import { coverageOf } from './coverage.js';
import { FindingList } from './finding-list.js';
import { walkByKeys } from './keys.js';
import { ReportView } from './report-view.js';
import { takeaways } from './takeaways.js';
import { Walker } from './walker.js';

export interface PaneContext {
  readonly desk: Desk;
  readonly titleOf: (ruleId: string) => string;
  /** Whether a rule has anything to do with reports of an edition. */
  readonly isFor: (ruleId: string, edition: EditionId | null) => boolean;
  /** Lints everything anew. */
  readonly again: () => void;
}

/** The report that is open: its head, what may be taken away, the list and the text side by side. */
export class ReportPane {
  readonly element = h('section', { className: 'report', 'aria-label': '报告' });
  readonly #desk: Desk;
  readonly #titleOf: (ruleId: string) => string;
  readonly #isFor: PaneContext['isFor'];
  readonly #again: () => void;
  readonly #list: FindingList;
  readonly #view: ReportView;
  readonly #walker: Walker;

  constructor({ desk, titleOf, isFor, again }: PaneContext) {
    this.#desk = desk;
    this.#titleOf = titleOf;
    this.#isFor = isFor;
    this.#again = again;
    const select = (number: number): void => this.select(number);
    this.#view = new ReportView(select);
    this.#list = new FindingList({
      select,
      jump: (number, related) => this.#view.jump(number, related),
      explain: (id) => void explainRule(id),
      excuse: (message) => this.excuse(message),
    });
    const step = (by: 1 | -1): void => {
      const next = this.#list.step(by);
      if (next !== undefined) this.select(next);
    };
    walkByKeys(this.#list.element, step);
    this.#walker = new Walker(step, () => this.#list.element.scrollIntoView());
  }

  /** Reads the file once more and shows it; only what is looked at is held as text. */
  async open(entry: Entry): Promise<void> {
    this.#desk.current = entry;
    this.#desk.changed();
    try {
      const job = await this.#desk.jobFor(entry);
      const shown = await engineFor(job).ask('show', job);
      if (this.#desk.current !== entry) return;
      Object.assign(entry, { result: shown.result, advice: shown.advice });
      this.show(entry, shown);
    } catch (error) {
      entry.failure = (error as Error).message;
      this.fail(entry, entry.failure);
    }
    this.#desk.changed();
  }

  private show(entry: Entry, { result, html, advice, isWritable }: Shown): void {
    if (html === undefined) return this.fail(entry, result.messages[0]?.message ?? '');
    const { editionTitle, editionReason, messages, errorCount, warningCount, notApplicable } =
      result;
    this.#view.show(html);
    this.#walker.show(undefined);
    this.#list.show(
      messages.map((message, index) => ({
        message,
        number: index + 1,
        advice: advice[index] ?? [],
        title: message.ruleId === null ? '没有完成的检查' : this.#titleOf(message.ruleId),
      })),
    );
    const count =
      messages.length === 0 ? '没有发现问题' : `${errorCount} 个错误，${warningCount} 个警告`;
    const excused = excusedOf(entry).length;
    const missed = notApplicable.filter(({ ruleId }) => this.#isFor(ruleId, result.edition));
    const coverage = coverageOf(result.rulesRun.length, missed, this.#titleOf);
    fill(
      this.element,
      h('h2', {}, entry.path),
      h(
        'p',
        { className: 'counts' },
        count,
        excused > 0 &&
          button(`另有 ${excused} 处不计`, () => this.restore(entry), {
            className: 'link excused',
          }),
      ),
      h('p', { className: 'dim' }, `${editionTitle}，${editionReason}。${coverage.sentence}`),
      takeaways(entry, { desk: this.#desk, titleOf: this.#titleOf, isWritable }),
      h(
        'div',
        { className: messages.length === 0 ? 'split clean' : 'split' },
        this.#list.element,
        this.#view.element,
      ),
      this.#walker.element,
      coverage.details,
    );
  }

  private fail(entry: Entry, message: string): void {
    fill(
      this.element,
      h('h2', {}, entry.path),
      h('p', { className: 'error fatal' }, '没有检查成：', message),
    );
  }

  private select(number: number): void {
    const chosen = this.#list.choose(number);
    if (!chosen) return;
    const sums = chosen.message.related.filter(({ parts }) => parts).map(({ message }) => message);
    this.#view.mark(number, sums);
    this.#walker.show(`${number} ${chosen.message.message}`);
  }

  private restore(entry: Entry): void {
    showExcused(entry, this.#desk, this.#titleOf, this.#again);
  }

  private excuse(message: LintMessage): void {
    const { ruleId } = message;
    const { current } = this.#desk;
    if (ruleId === null || !current) return;
    const give = (excuse: Excuse): void => {
      this.#desk.excuses = [...this.#desk.excuses, excuse];
      this.#again();
    };
    askForExcuse({ ...message, ruleId }, this.#titleOf(ruleId), current.path, give);
  }
}
