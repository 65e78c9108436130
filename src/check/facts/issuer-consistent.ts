import { isGeneric, relate, splitRegion, type Relation } from '../../understand/facts/organs.js';
import type { OrganMention, Report } from '../../understand/report.js';
import type { Detected, Related } from '../finding.js';
import type { CheckKind } from '../kind.js';
import { isReportLike } from '../sections/report-like.js';
import { otherOrgan } from './other-organ.js';
import { flatMap } from '../../text/flat-map.js';

interface Pair {
  readonly relation: Relation;
  readonly mention: OrganMention;
}

/** Gravest first. */
const GRAVITY: readonly Relation[] = ['different', 'unsure', 'short'];

/** The organ is the same, by its full name, in title, preface, form head and signature. */
export const issuerConsistent: CheckKind = ({ report, settings, rulebook }) => {
  if (!isReportLike(report)) return { notApplicable: 'not-a-report' };
  const mentions = report.organs.filter(({ name }) => !isGeneric(name));
  if (settings.issuer)
    return [
      ...againstSettings(settings.issuer, mentions),
      ...otherOrgan(report, settings.issuer, rulebook),
    ];
  const reference = referenceOf(mentions);
  if (!reference) return { notApplicable: 'one-name' };
  const pairs = mentions
    .filter((mention) => mention !== reference && mention.from !== 'contact')
    .map((mention) => ({ relation: relate(reference.name, mention.name), mention }));
  const worst = gravest(pairs);
  if (!worst) return otherOrgan(report, reference.name, rulebook);
  return worst.relation === 'short'
    ? shortened(reference, worst.mention, report)
    : [differing(reference, worst, mentions)];
};

/** Of short forms, the one with the fullest name beside it tells best what to write. */
function gravest(pairs: readonly Pair[]): Pair | undefined {
  const [first, ...others] = flatMap(GRAVITY, (relation) =>
    pairs.filter((pair) => pair.relation === relation),
  );
  if (first?.relation !== 'short') return first;
  return others.reduce(
    (best, pair) => (pair.mention.name.length > best.mention.name.length ? pair : best),
    first,
  );
}

/** The title, unless the other places agree among themselves on another name; without one, the majority. */
function referenceOf(mentions: readonly OrganMention[]): OrganMention | undefined {
  const [first] = mentions.filter(({ from }) => from !== 'contact');
  if (!first) return undefined;
  const support = (mention: OrganMention) =>
    mentions.filter((other) => other !== mention && relate(other.name, mention.name) === 'same')
      .length;
  return mentions
    .filter(({ from }) => from !== 'contact')
    .reduce((best, mention) => (support(mention) > support(best) ? mention : best), first);
}

function differing(
  reference: OrganMention,
  { relation, mention }: Pair,
  mentions: readonly OrganMention[],
): Detected {
  const others = mentions.filter(
    (other) => other !== mention && other.from !== 'contact' && other.name === reference.name,
  );
  return {
    messageId: relation === 'different' ? 'different' : 'unsure',
    values: { found: mention.name, expected: reference.name },
    span: mention.span,
    related: others.map(asRelated),
    level: relation === 'different' ? 'error' : 'warning',
  };
}

/** A short form counts where names stand alone: in title, form head and signature, not in sentences. */
function shortened(reference: OrganMention, other: OrganMention, report: Report): Detected[] {
  const [short, full] = isFuller(reference.name, other.name)
    ? [other, reference]
    : [reference, other];
  if (short.from === 'preface' || report.shortForms.includes(short.name)) return [];
  return [
    {
      messageId: 'short',
      values: { found: short.name, expected: full.name },
      span: short.span,
      related: [asRelated(full)],
      level: 'warning',
    },
  ];
}

function isFuller(one: string, other: string): boolean {
  const regions = [splitRegion(one).region, splitRegion(other).region];
  if ((regions[0] === '') !== (regions[1] === '')) return regions[0] !== '';
  return one.length >= other.length;
}

function againstSettings(issuer: string, mentions: readonly OrganMention[]): Detected[] {
  const pairs = mentions
    .filter(({ from }) => from !== 'contact')
    .map((mention) => ({ relation: relate(issuer, mention.name), mention }))
    .filter(({ relation, mention }) => relation !== 'short' || mention.from !== 'preface');
  const worst = gravest(pairs);
  if (!worst) return [];
  return [
    {
      messageId: 'configured',
      values: { found: worst.mention.name, expected: issuer },
      span: worst.mention.span,
      level: worst.relation === 'different' ? 'error' : 'warning',
    },
  ];
}

function asRelated({ from, name, span }: OrganMention): Related {
  return { messageId: `in-${from}`, values: { name }, span };
}
