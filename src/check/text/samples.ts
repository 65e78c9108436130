import { flatMap } from '../../text/flat-map.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';
import { passagesOf, type Passage } from './passages.js';

/**
 * A blank report of `init` in which nothing was written: every sentence of its sections stands as it was made.
 * Where a single one was changed somebody has been at work, and the others may be what he means.
 */
export function samplesLeft({ report, rulebook }: CheckContext): Detected[] {
  const samples = rulebook.samples?.[report.edition.id] ?? [];
  const levels = new Set(flatMap(samples, ({ level }) => level ?? []));
  const written = new Map(
    passagesOf(report).map((passage) => [passage.content.text.trim(), passage]),
  );
  for (const wanted of levels.size > 0 ? levels : [undefined]) {
    const own = samples.filter(({ level }) => level === undefined || level === wanted);
    const left = flatMap(own, ({ text }) => written.get(filled(text, report)) ?? []);
    if (left.length > 0 && left.length === own.length) return [finding(left)];
  }
  return [];
}

function finding(left: readonly Passage[]): Detected {
  const [{ block, content, place }] = left as readonly [Passage];
  const [first] = /^[^。，：]*/.exec(content.text.trim())!;
  return {
    messageId: 'samples',
    values: { count: left.length, first },
    span: block.span,
    place,
    level: 'warning',
  };
}

function filled(text: string, { year, issuer }: Report): string {
  const values: Readonly<Record<string, string | undefined>> = {
    year: year && String(year.year),
    organ: issuer?.name,
  };
  return text.replaceAll(/\{([a-z]+)\}/g, (slot, name: string) => values[name] ?? slot);
}
