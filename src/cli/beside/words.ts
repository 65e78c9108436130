import type { Pairing } from '../../between/pairing.js';
import type { Bilingual } from '../../rulebook/types.js';
import { visible } from '../../text/visible.js';
import { within } from '../context.js';
import type { Io } from '../io.js';

/** Names that a note lists unless all are asked for. */
const SHOWN = 5;

interface Named {
  readonly nameOf: (index: number) => string;
  readonly io: Io;
  /** Somebody asked for pairs, and misses them where there are none. */
  readonly wanted: boolean;
  /** The reports of the run are on several years, so that one expects pairs. */
  readonly hasSeveralYears: boolean;
  readonly all: boolean;
}

/** Which pairs of years were made, and which reports have no neighbour; of one year only what is there twice. */
export function notesOf({ last, alone, unclear, lacking }: Pairing, named: Named): Bilingual[] {
  const { nameOf, io, wanted, hasSeveralYears, all } = named;
  const shown = (index: number) => visible(within(io.cwd, nameOf(index)) ?? nameOf(index));
  const pairs = [...last].map(
    ([own, before]) => `${shown(own)} ← ${before.map(shown).join(' + ')}`,
  );
  const notes: Bilingual[] = [];
  if (pairs.length === 0) {
    if (wanted) notes.push(NO_PAIR);
    else if (hasSeveralYears) notes.push(NO_SERIES);
  } else {
    notes.push({
      zh: `与上一年的报告对照了 ${pairs.length} 对：${list(pairs, all, '；', 'zh')}。`,
      en: `Held against last year's report, ${pairs.length} pair${pairs.length === 1 ? '' : 's'}: ${list(pairs, all, '; ', 'en')}.`,
    });
  }
  const lonely = alone.map(shown);
  if (lonely.length > 0)
    notes.push({
      zh: `没有相邻年度报告的有 ${lonely.length} 份：${list(lonely, all, '、', 'zh')}。`,
      en: `Without a report of the year before or after: ${lonely.length} (${list(lonely, all, ', ', 'en')}).`,
    });
  if (lacking.length > 0) {
    const told = lacking.map(({ at, names }) => `${shown(at)} ← ${names.map(visible).join(' + ')}`);
    notes.push({
      zh: `由几个单位合并而成、而其中有的没有上一年报告的有 ${lacking.length} 份，没有对照：${list(told, all, '；', 'zh')}。请补上，或在 nianbao.series.yaml 的 formerly 里去掉这些名称。`,
      en: `Of organs made of several, of which some have no report on the year before, ${lacking.length} were not held against it: ${list(told, all, '; ', 'en')}. Add those reports, or take the names out of "formerly" in nianbao.series.yaml.`,
    });
  }
  if (unclear.length > 0) {
    const groups = (lang: 'zh' | 'en') =>
      unclear.map((group) => list(group.map(shown), all, ' = ', lang));
    notes.push({
      zh: `同一单位同一年度有几份报告，分不清以哪份为准，没有与别的年度对照：${list(groups('zh'), all, '；', 'zh')}。`,
      en: `Several reports of one organ on one year, none of which was held against another year: ${list(groups('en'), all, '; ', 'en')}.`,
    });
  }
  return notes;
}

function list(
  names: readonly string[],
  all: boolean,
  separator: string,
  lang: 'zh' | 'en',
): string {
  if (all || names.length <= SHOWN) return names.join(separator);
  const more = lang === 'zh' ? '…（--verbose 列出全部）' : '… (all with --verbose)';
  return names.slice(0, SHOWN).join(separator) + more;
}

const NO_PAIR: Bilingual = {
  zh: '没有一份报告能与 --previous 的报告配上。请核对单位名称和年度；单位改过名的，写进 nianbao.series.yaml。',
  en: 'No report has its counterpart among those of --previous. Look at organ and year; put earlier names of an organ into nianbao.series.yaml.',
};

const NO_SERIES: Bilingual = {
  zh: '各份报告不止一个年度，但没有同一单位相邻两年的，没有对照。单位改过名的，写进 nianbao.series.yaml。',
  en: 'The reports are on several years, but none of them is on the year after that of another of its organ; none were held against each other. Put earlier names of an organ into nianbao.series.yaml.',
};
