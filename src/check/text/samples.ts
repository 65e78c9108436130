import { flatMap } from '../../text/flat-map.js';
import { writerOf } from '../../draft/formats.js';
import type { SampleSpec } from '../../rulebook/types.js';
import type { Report } from '../../understand/report.js';
import type { Detected } from '../finding.js';
import type { CheckContext } from '../kind.js';
import { passagesOf, type Passage } from './passages.js';

/** Sentences that are shown one by one, at most. */
const RELATED = 20;

/**
 * The sample sentences of a blank report of `init` that stand as they were made, as long as the draft says
 * that it is one. Where all that are left may be true as they stand, they are left alone.
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
  if (left.every(({ sample }) => sample.mayStand)) return [];
  if (left.length === own.length) return told('samples', left);
  // How the mark is taken away, where it is the comment of a text or a property of a Word file.
  const isText = writerOf(report.draft.format) === 'text';
  return told(isText ? 'samples-left-text' : 'samples-left', left);
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

/** At the first that cannot be true; `left` has one. */
function told(messageId: string, left: readonly Left[]): Detected[] {
  const first = left.find(({ sample }) => !sample.mayStand)!;
  const { block, content, place } = first.passage;
  const others = left.filter((each) => each !== first);
  return [
    {
      messageId,
      values: { count: left.length, first: beginningOf(content.text) },
      span: block.span,
      place,
      places: left.map(({ passage }) => passage.block.span),
      related: others.slice(0, RELATED).map(({ sample, passage }) => ({
        messageId: sample.mayStand ? 'sample-may-stand' : 'sample-here',
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
