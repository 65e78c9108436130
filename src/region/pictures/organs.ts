import type { Language } from '../../rulebook/types.js';
import { closestOf } from '../likeness.js';
import type { RegionOrgan, RegionState } from '../organ.js';
import { standingOf } from '../table.js';
import { bar, DOUBTFUL, figure, label, ROW, upright, WRONG } from './svg.js';

/** Where the bars of findings begin and end, and those of likeness. */
const FINDINGS = { from: 190, to: 430 };
const LIKENESS = { from: 490, to: 590 };
/** The share from which `neighbour-likeness` tells. */
const ALIKE = 0.5;
/** Up to so many organs without anything to draw have a row each. */
const FEW = 10;
const QUIET = '#5f6672';

const WORDS = {
  zh: {
    caption: '各单位：问题（红为错误，黄为警告）',
    shares: '，和正文与最相近单位相同的比例（虚线是一半）',
    none: '没有问题',
    others: (count: number) => `其余 ${count} 个单位没有问题`,
    findings: (errors: number, warnings: number) => `${errors} 个错误，${warnings} 个警告`,
    alike: (name: string, share: number) => `与“${name}”的正文约 ${share}% 相同`,
  },
  en: {
    caption: 'The organs: findings (red: errors, yellow: warnings)',
    shares: ', and the share of prose in common with the closest one (dashes: half)',
    none: 'no findings',
    others: (count: number) => `no findings in the other ${count}`,
    findings: (errors: number, warnings: number) => `${errors} errors, ${warnings} warnings`,
    alike: (name: string, share: number) => `about ${share}% of the prose is that of ${name}`,
  },
} as const;

/** A row an organ: those without a report first, then those with most findings. */
export function organsPicture(state: RegionState, lang: Language): string {
  const words = WORDS[lang];
  const closest = closestOf(state);
  const isPlain = (organ: RegionOrgan) =>
    organ.standing === 'read' && total(organ) === 0 && !closest.has(organ.name);
  const plain = state.organs.filter(isPlain).length;
  const organs = state.organs
    .filter((organ) => plain <= FEW || !isPlain(organ))
    .sort(
      (a, b) =>
        Number(a.standing === 'read') - Number(b.standing === 'read') ||
        count(b, 'errorCount') - count(a, 'errorCount') ||
        total(b) - total(a),
    );
  const scale = (FINDINGS.to - FINDINGS.from) / Math.max(8, ...organs.map(total));
  const width = LIKENESS.to - LIKENESS.from;
  const drawn: string[] = [];
  let y = 4;
  for (const organ of organs) {
    drawn.push(label(FINDINGS.from - 8, y, organ.name, { anchor: 'end' }));
    drawn.push(...findings(organ, { y, scale, lang }));
    const like = closest.get(organ.name);
    if (like) {
      const percent = Math.round(like.share * 100);
      const fill = like.share > ALIKE ? DOUBTFUL : '#93a0b1';
      drawn.push(
        bar(
          { x: LIKENESS.from, y, width: like.share * width },
          fill,
          words.alike(like.name, percent),
        ),
        label(LIKENESS.to + 8, y, like.share > ALIKE ? `${percent}% ${like.name}` : `${percent}%`),
      );
    }
    y += ROW;
  }
  if (plain > FEW) {
    drawn.push(label(FINDINGS.from, y, words.others(plain), { fill: QUIET }));
    y += ROW;
  }
  if (closest.size === 0) return figure(words.caption, y, drawn);
  drawn.push(
    upright(LIKENESS.from, 0, y),
    upright(LIKENESS.from + width * ALIKE, 0, y, true),
    upright(LIKENESS.to, 0, y),
  );
  return figure(words.caption + words.shares, y, drawn);
}

function findings(
  organ: RegionOrgan,
  { y, scale, lang }: { readonly y: number; readonly scale: number; readonly lang: Language },
): string[] {
  const { from } = FINDINGS;
  if (organ.standing !== 'read') return [label(from, y, standingOf(organ, lang), { fill: WRONG })];
  const [errors, warnings] = [count(organ, 'errorCount'), count(organ, 'warningCount')];
  if (errors + warnings === 0) return [label(from, y, WORDS[lang].none, { fill: QUIET })];
  const words = WORDS[lang].findings(errors, warnings);
  const end = from + (errors + warnings) * scale;
  return [
    ...(errors > 0 ? [bar({ x: from, y, width: errors * scale }, WRONG, words)] : []),
    ...(warnings > 0
      ? [bar({ x: from + errors * scale, y, width: warnings * scale }, DOUBTFUL, words)]
      : []),
    label(end + 6, y, `${errors} + ${warnings}`),
  ];
}

function count({ result }: RegionOrgan, which: 'errorCount' | 'warningCount'): number {
  return result?.[which] ?? 0;
}

function total(organ: RegionOrgan): number {
  return count(organ, 'errorCount') + count(organ, 'warningCount');
}
