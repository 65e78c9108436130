import type { Section } from '../report.js';

/** Who reports: what the words 全市, 我区, 本级 mean depends on it. */
export interface Issuer {
  readonly organ: string;
  /** The last character of the region that the organ governs; undefined for a department. */
  readonly region: string | undefined;
  /** The organ is the office of a government. */
  readonly office: boolean;
  /** The organ is a government, not a body of one. */
  readonly government: boolean;
}

export interface Frame {
  readonly issuer: Issuer;
  readonly year: number | undefined;
  readonly edition: string;
}

/** What has been spoken of so far in a paragraph and in its current sentence. */
export interface Context {
  readonly year: number | undefined;
  readonly section: Section | undefined;
  /** The topic of the paragraph, from its heading or its first sentences. */
  paragraph: string | undefined;
  /** The topic of the sentence. */
  topic: string | undefined;
  /** The kind of case last spoken of. */
  dispute: string | undefined;
  /** The sentence before spoke of cases: results go on with it. */
  afterDispute: boolean;
  /** Government information was spoken of: a review or a lawsuit is one on it. */
  onDisclosure: boolean;
  /** The processing fee of information was spoken of: an amount billed or collected is one of it. */
  onFees: boolean;
  /** A quantity named without its number yet. */
  pending: readonly string[];
  otherPeriod: boolean;
  otherScope: boolean;
  /** The other scope is that of the issuer's own head office. */
  ofCore: boolean;
  /** The last number was of another period: 其中 goes on with it. */
  lastOther: boolean;
  /** 上年为5件: the last clauses told what it was before, beside what they speak of. */
  baseAside: boolean;
  /** What the last number of the sentence counts; undefined where none was read yet. */
  lastCounted: readonly string[] | undefined;
  /** Quantities stated in the sentence. */
  stated: Set<string>;
  /** Channels named in the sentence. */
  waysNamed: string[];
  /** 此外, 另外: what follows is besides what was counted before. */
  besides: boolean;
  /** The sentence counts what was made public of its own accord: with 依申请公开, 不予公开 it sorts documents. */
  sorting: boolean;
  /** The sentence counts cases that others decide or that are filed with others. */
  othersDisputes: boolean;
  /** The sentence counts what was published of decisions, not the decisions. */
  othersDecisions: boolean;
  /** The sentence speaks of going through old documents. */
  revising: boolean;
  /** The paragraph speaks of several organs or of a whole region: a government is one of many. */
  divided: boolean;
}

/** What goes on behind a bracket as it was before it. */
export type Outside = Pick<
  Context,
  'topic' | 'otherPeriod' | 'otherScope' | 'ofCore' | 'lastOther'
>;

export function keptOutside({
  topic,
  otherPeriod,
  otherScope,
  ofCore,
  lastOther,
}: Outside): Outside {
  return { topic, otherPeriod, otherScope, ofCore, lastOther };
}

/** What a segment says of period and scope, for its own numbers. */
export interface Bearing {
  readonly otherPeriod: boolean;
  readonly otherScope: boolean;
  readonly ofCore: boolean;
}
