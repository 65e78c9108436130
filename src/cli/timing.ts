import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import { padEnd, padStart } from '../text/width.js';

/** So many of the slowest rules are shown. */
const SHOWN = 10;

const WORDS = {
  zh: {
    head: (reports: number, timed: number) =>
      `各步骤用时（${timed} 份报告${reports > timed ? `；另有 ${reports - timed} 份没有计时：取自缓存或未能读取` : ''}；多个线程的用时相加）`,
    parse: '读取',
    understand: '理解',
    rules: '检查',
    other: '其他',
    output: '输出',
    slowest: '各规则用时',
    rest: (count: number) => `其余 ${count} 条规则`,
    unit: '毫秒',
  },
  en: {
    head: (reports: number, timed: number) =>
      `Time by stage (reports: ${timed}${reports > timed ? `; not timed, since from the cache or not read: ${reports - timed}` : ''}; threads added up)`,
    parse: 'read',
    understand: 'understand',
    rules: 'check',
    other: 'other',
    output: 'output',
    slowest: 'Time by rule',
    rest: (count: number) => `${count} other rules`,
    unit: 'ms',
  },
} as const;

type Row = readonly [name: string, ms: number];

/** Where the time of a run went, in milliseconds. */
export class Timing {
  readonly #rules = new Map<string, number>();
  readonly #stages = { parse: 0, understand: 0, rules: 0, other: 0, output: 0 };
  #reports = 0;
  #timed = 0;

  add({ stats }: LintResult): void {
    this.#reports += 1;
    if (!stats) return;
    this.#timed += 1;
    for (const { parse, understand, rules, total } of stats.times.passes) {
      let checked = 0;
      for (const [id, time] of Object.entries(rules)) {
        this.#rules.set(id, (this.#rules.get(id) ?? 0) + time.total);
        checked += time.total;
      }
      this.#stages.parse += parse.total;
      this.#stages.understand += understand.total;
      this.#stages.rules += checked;
      this.#stages.other += total - parse.total - understand.total - checked;
    }
  }

  addOutput(ms: number): void {
    this.#stages.output += ms;
  }

  text(lang: Language): string {
    const words = WORDS[lang];
    const { parse, understand, rules, other, output } = this.#stages;
    const stages: Row[] = [
      [words.parse, parse],
      [words.understand, understand],
      [words.rules, rules],
      [words.other, other],
      [words.output, output],
    ];
    return [
      words.head(this.#reports, this.#timed),
      ...table(stages, words.unit),
      ...(this.#rules.size > 0 ? [words.slowest, ...table(this.#slowest(lang), words.unit)] : []),
      '',
    ].join('\n');
  }

  #slowest(lang: Language): Row[] {
    const sorted = [...this.#rules].sort(([, a], [, b]) => b - a);
    const rest = sorted.slice(SHOWN);
    const sum = rest.reduce((total, [, ms]) => total + ms, 0);
    return [
      ...sorted.slice(0, SHOWN),
      ...(rest.length > 0 ? [[WORDS[lang].rest(rest.length), sum] as const] : []),
    ];
  }
}

function table(rows: readonly Row[], unit: string): string[] {
  const total = rows.reduce((sum, [, ms]) => sum + ms, 0);
  return rows.map(([name, ms]) => {
    const share = total > 0 ? `${((100 * ms) / total).toFixed(1)}%` : '';
    return `  ${padEnd(name, 26)}${padStart(ms.toFixed(1), 12)} ${unit}${padStart(share, 9)}`;
  });
}
