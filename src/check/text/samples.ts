import { flatMap } from '../../text/flat-map.js';
import type { SampleSpec } from '../../rulebook/types.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';
import { passagesOf, type Passage } from './passages.js';

/** Sentences that are shown one by one, at most. */
const RELATED = 20;

/**
 * The sample sentences of a blank report of `init` that stand as they were made, as long as the draft says
 * that it is one. Where some were changed, those that may be true as they stand are left alone.
 */
export function samplesLeft({ report, rulebook }: CheckContext): Detected[] {
  if (!report.draft.isBlank) return [];
  const samples = rulebook.samples?.[report.edition.id] ?? [];
  const written = new Map(
    passagesOf(report).map((passage) => [passage.content.text.trim(), passage]),
  );
  const left = flatMap(samples, (sample) => {
    const passage = written.get(filled(sample.text, report));
    return passage ? [{ sample, passage }] : [];
  });
  const own = ownOf(
    samples,
    left.map(({ sample }) => sample),
  );
  if (left.length === own.length) return told('samples', left);
  return told(
    'samples-left',
    left.filter(({ sample }) => !sample.mayStand),
  );
}

interface Left {
  readonly sample: SampleSpec;
  readonly passage: Passage;
}

/** The samples of the level that the draft was made for, as far as those left tell. */
function ownOf(samples: readonly SampleSpec[], left: readonly SampleSpec[]): readonly SampleSpec[] {
  const isLevelled = ({ level }: SampleSpec) => level !== undefined;
  const level = (left.find(isLevelled) ?? samples.find(isLevelled))?.level;
  return samples.filter((sample) => sample.level === undefined || sample.level === level);
}

function told(messageId: string, left: readonly Left[]): Detected[] {
  const [first] = left;
  if (first === undefined) return [];
  const { block, content, place } = first.passage;
  const spans = left.map(({ passage }) => passage.block.span);
  return [
    {
      messageId,
      values: { count: left.length, first: beginningOf(content.text) },
      span: block.span,
      place,
      places: spans,
      related: left.slice(1, RELATED).map(({ passage }) => ({
        messageId: 'sample-here',
        values: { first: beginningOf(passage.content.text) },
        span: passage.block.span,
        ...(messageId === 'samples' && { told: true }),
      })),
      level: 'warning',
    },
  ];
}

function beginningOf(text: string): string {
  return /^[^。，：]*/.exec(text.trim())![0];
}

function filled(text: string, { year, issuer }: Report): string {
  const values: Readonly<Record<string, string | undefined>> = {
    year: year && String(year.year),
    organ: issuer?.name,
  };
  return text.replaceAll(/\{([a-z]+)\}/g, (slot, name: string) => values[name] ?? slot);
}
