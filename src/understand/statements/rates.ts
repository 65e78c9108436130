import type { Lexicon, RateSpec } from './lexicon.js';
import type { Mention } from './mention.js';
import type { Division, Rate } from './statement.js';
import { flatMap } from '../../text/flat-map.js';
import { append } from '../../text/lists.js';

/** Longest list of shares that is added up. */
const LONGEST = 40;
const APPLICANTS = ['person', 'organisation'];

/** Shares of one whole up to 其他占…, up to the last of A、B、C三类, or of all kinds of applicants. */
export function divisionsOf(mentions: readonly Mention[]): Division[] {
  const divisions: Division[] = [];
  let open: Mention[] = [];
  for (const mention of mentions) {
    if (mention.unit !== '%' || mention.depth > 0) continue;
    if (mention.mark === 'among') open = [];
    const isShare = mention.share && mention.ofWhole && mention.label !== 'change';
    if (!isShare || mention.approximate || mention.otherPeriod) {
      open = [];
      if (mention.share) return [];
      continue;
    }
    open.push(mention);
    const own = mention.group === undefined ? open : open.filter((o) => o.group === mention.group);
    if ((mention.rest && mention.restAlone) || isApplicants(own)) {
      append(divisions, division(own));
      open = [];
    }
  }
  return divisions;
}

function isApplicants(mentions: readonly Mention[]): boolean {
  return (
    mentions.length === 2 && APPLICANTS.every((kind) => mentions.some((m) => m.label === kind))
  );
}

/** Where ； sets groups apart, the last group only. */
function division(mentions: readonly Mention[]): Division[] {
  const marks = new Set(mentions.slice(1).map(({ opens }) => opens));
  const at = marks.size > 1 ? mentions.findLastIndex(({ opens }) => opens === ';') : 0;
  const own = mentions.slice(Math.max(0, at));
  return own.length > 1 && own.length <= LONGEST
    ? [{ percents: own.map(({ index }) => index) }]
    : [];
}

/** 办结率97.1% with 收到40件，办结38件 before it. */
export function ratesOf(
  mentions: readonly Mention[],
  before: readonly Mention[],
  lexicon: Lexicon,
): Rate[] {
  const counts: Mention[] = [];
  return flatMap(mentions, (mention): Rate[] => {
    if (mention.unit !== '%') counts.push(mention);
    const spec = mention.rate === undefined ? undefined : lexicon.rates.get(mention.rate);
    if (!spec || mention.approximate || mention.otherPeriod || mention.change) return [];
    const pair = pairOf(counts, mention, spec);
    return [
      {
        percent: mention.index,
        word: spec.word,
        counts: pair && { base: pair.base.index, part: pair.part.index },
        besides: before.filter(({ unit }) => unit !== '%').map(({ index }) => index),
        firm: mention.onApplications && counts.length < 2 && !mention.timely,
      },
    ];
  });
}

/** The two counts before a rate, where there are no others and they say what it is of. */
function pairOf(
  counts: readonly Mention[],
  { depth }: Mention,
  spec: RateSpec,
): { base: Mention; part: Mention } | undefined {
  const [base, part] = counts;
  if (!base || !part || counts.length > 2 || base.unit !== part.unit) return undefined;
  const plain = [base, part].every(
    (count) =>
      !count.approximate &&
      !count.otherPeriod &&
      count.change === undefined &&
      count.depth === depth,
  );
  const named = spec.of.includes(base.does ?? '') && spec.does.includes(part.does ?? '');
  return plain && named && (spec.timely !== true || part.timely) ? { base, part } : undefined;
}
