import { valueOf } from '../../between/cells.js';
import type { Language } from '../../rulebook/types.js';
import { ownReports, type RegionState } from '../organ.js';
import { bar, BAR, figure, label, WIDTH, WRONG } from './svg.js';

const FORM = 'applications';
const LEFT = 180;
const RIGHT = 170;

const WORDS = {
  zh: {
    caption: '结转是否接得上（上一年“结转下年度”与下一年“上年结转”）',
    forward: (year: number) => `${year} 年结转下年度`,
    carried: (year: number) => `${year} 年上年结转`,
    differ: (by: number) => `接不上，相差 ${by}`,
  },
  en: {
    caption: 'Whether years follow each other (carried forward, and carried over a year later)',
    forward: (year: number) => `${year} carried forward`,
    carried: (year: number) => `${year} carried over`,
    differ: (by: number) => `differ by ${by}`,
  },
} as const;

/** What each year carried forward beside what the next one carried over; undefined without years that follow. */
export function carriedPicture(state: RegionState, lang: Language): string | undefined {
  const words = WORDS[lang];
  const reports = ownReports(state).filter(({ forms }) => forms[FORM]);
  const pairs = reports.slice(1).flatMap((next, at) => {
    const before = reports[at]!;
    if (before.year! + 1 !== next.year) return [];
    const forward = valueOf(before.forms[FORM], 'forward.total');
    const carried = valueOf(next.forms[FORM], 'carried.total');
    return forward === undefined || carried === undefined
      ? []
      : [{ year: next.year, forward, carried }];
  });
  if (pairs.length === 0) return undefined;
  const most = Math.max(1, ...pairs.flatMap(({ forward, carried }) => [forward, carried]));
  const scale = (WIDTH - LEFT - RIGHT) / most;
  const drawn: string[] = [];
  let y = 4;
  for (const { year, forward, carried } of pairs) {
    const differs = forward !== carried;
    const rows = [
      { name: words.forward(year - 1), value: forward, fill: '#3c4a5c' },
      { name: words.carried(year), value: carried, fill: differs ? WRONG : '#93a0b1' },
    ];
    for (const { name, value, fill } of rows) {
      drawn.push(label(LEFT - 8, y, name, { anchor: 'end' }));
      drawn.push(bar({ x: LEFT, y, width: value * scale }, fill, `${name} ${value}`));
      drawn.push(label(LEFT + value * scale + 6, y, String(value)));
      y += BAR + 2;
    }
    if (differs) {
      const told = words.differ(Math.abs(forward - carried));
      drawn.push(label(WIDTH, y - BAR - 2, told, { anchor: 'end', fill: WRONG }));
    }
    y += 10;
  }
  return figure(words.caption, y, drawn);
}
