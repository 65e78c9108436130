import { besidePrevious } from '../beside.js';
import type { Compared, Job } from '../protocol.js';
import { button, fill, h } from './dom.js';
import { strongest } from './engines.js';
import { chosen, nameFor, read, save, type Found } from './files.js';
import { making } from './making.js';
import { outcome } from './years-outcome.js';

/** This year's report held against last year's: what was carried over, and what was copied. */
export class YearsTab {
  readonly element: HTMLElement;
  readonly #slots: [Found | undefined, Found | undefined] = [undefined, undefined];
  readonly #names = [h('span', { className: 'dim' }), h('span', { className: 'dim' })] as const;
  readonly #out = h('div', { role: 'status' });

  constructor() {
    this.element = h(
      'div',
      { className: 'years' },
      h('h2', {}, '今年的和去年的对照'),
      h(
        'p',
        {},
        '看去年转到今年的件数两份报告对不对得上，哪些句子与去年的整句相同，去年说要做的今年写没写。把两份一起拖进来也行。',
      ),
      this.slot('选择今年的报告', 0),
      this.slot('选择去年的报告', 1),
      this.#out,
    );
    this.name();
  }

  /** Files that were dropped: two are both reports, one goes where there is none yet. */
  take(found: readonly Found[]): void {
    const [first, second] = found;
    if (first && second) this.#slots.splice(0, 2, first, second);
    else this.#slots[this.#slots[0] && !this.#slots[1] ? 1 : 0] = first;
    this.draw();
  }

  private slot(name: string, index: 0 | 1): HTMLElement {
    const choose = (): void => {
      const input = h('input', { type: 'file' });
      input.onchange = () => {
        [this.#slots[index]] = chosen(input.files);
        this.draw();
      };
      input.click();
    };
    return h('p', { className: 'buttons' }, button(name, choose), this.#names[index]);
  }

  private draw(): void {
    this.name();
    const [own, last] = this.#slots;
    if (own && last) void this.compare(own, last);
  }

  private name(): void {
    this.#names.forEach(
      (name, index) => (name.textContent = this.#slots[index]?.path ?? '还没有选'),
    );
  }

  private async compare(own: Found, last: Found): Promise<void> {
    fill(this.#out, h('p', {}, '正在对照…'));
    try {
      const jobs: [Job, Job] = [await jobOf(own), await jobOf(last)];
      const compared = await strongest(jobs).ask('compare', jobs);
      // Meanwhile others may have been chosen.
      if (this.#slots[0] !== own || this.#slots[1] !== last) return;
      if (compared.isTurned) {
        this.#slots.reverse();
        jobs.reverse();
        this.name();
      }
      fill(this.#out, outcome(compared), takeaways(compared, jobs));
    } catch (error) {
      fill(this.#out, h('p', { className: 'error fatal' }, (error as Error).message));
    }
  }
}

async function jobOf({ file, path }: Found): Promise<Job> {
  return { bytes: await read(file), options: { filename: path } };
}

/** Nothing where one of the two was not read. */
function takeaways(
  { result, last }: Compared,
  [own, before]: readonly [Job, Job],
): HTMLElement | undefined {
  if (result.fatalErrorCount + last.fatalErrorCount > 0) return undefined;
  const jobs = [{ ...own, options: besidePrevious(own, before) }];
  const said = h('span', { className: 'dim' });
  const make = async (): Promise<string> => {
    const text = await strongest([own, before]).ask('format', { name: 'html', jobs });
    return save(nameFor(result.filePath, '两年对照', '.html'), text, 'text/html');
  };
  return h(
    'p',
    { className: 'buttons' },
    button('打印', () => window.print()),
    making('网页', make, (text) => (said.textContent = text), {
      title: '今年的报告原文连同全部问题，两年之间的也在内，一个网页文件，可以发给别人看',
    }),
    said,
  );
}
