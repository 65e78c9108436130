import type { TextBlock } from '../../draft/draft.js';
import type { RelationBook } from '../relations/forms.js';
import { RelationReader } from '../relations/reader.js';
import { markCarriedLater } from './carried-later.js';
import { claimsOf } from './claims.js';
import { APPLICATIONS, enterSegment, noteStated, startSentence } from './context.js';
import { boundBy, countsElsewhere, leaveOut } from './elsewhere.js';
import { keptOutside, type Bearing, type Context, type Frame, type Outside } from './frame.js';
import { IndicatorReader } from './indicators.js';
import type { Lexicon } from './lexicon.js';
import { listsOf } from './lists.js';
import { CARRYING, NOTHING, type Subject } from './heads.js';
import { mentionOf, type Mention, type StatementDraft } from './mention.js';
import { divisionsOf, ratesOf } from './rates.js';
import { sharesOf } from './ratios.js';
import { endsAmong, tellsOutcomes } from './outcomes.js';
import {
  closestBefore,
  isBareCount,
  isComparison,
  isOfBefore,
  leavesRest,
  markTwice,
  onApplications,
  overlaps,
  pendingWindow,
  tellsOfSpeed,
  type About,
} from './reading.js';
import { respectiveOf } from './respective.js';
import { coversParts, isDivided, isWhatItWas, labelBearing, numberBearing } from './scope.js';
import { isOfThese, sentencesOf, windowsOf, type Segment, type Window } from './segments.js';
import type { Division, PartList, Prose, Rate, Share } from './statement.js';
import { subjectOf } from './subject.js';
import { searchText, type SearchText } from './text.js';
import { tokenize } from './tokenize.js';
import { append } from '../../text/lists.js';

/** Reads blocks one after the other and gathers what they state. */
export class ProseReader {
  readonly #source: string;
  readonly #lexicon: Lexicon;
  readonly #frame: Frame;
  readonly #indicators: IndicatorReader;
  readonly #statements: StatementDraft[] = [];
  readonly #lists: PartList[] = [];
  readonly #shares: Share[] = [];
  readonly #divisions: Division[] = [];
  readonly #rates: Rate[] = [];
  readonly #relations: RelationReader;
  #sentence = 0;
  /** 其中 stood in a segment of its own. */
  #announced = false;

  constructor(source: string, lexicon: Lexicon, frame: Frame, book: RelationBook | undefined) {
    this.#source = source;
    this.#lexicon = lexicon;
    this.#frame = frame;
    this.#indicators = new IndicatorReader(lexicon.indicators, frame.edition);
    this.#relations = new RelationReader(book, frame.year, this.#statements);
  }

  prose(): Prose {
    this.#relations.end();
    return {
      statements: this.#statements,
      lists: this.#lists,
      shares: this.#shares,
      divisions: this.#divisions,
      rates: this.#rates,
      relations: this.#relations.stated,
    };
  }

  read(block: TextBlock, context: Context): void {
    const search = searchText(block.content, this.#source);
    const tokens = tokenize(search.text, this.#lexicon);
    context.divided = this.#frame.issuer.government && isDivided(tokens);
    let before: readonly Mention[] = [];
    this.#relations.startParagraph(search, tokens, context.section?.index);
    for (const sentence of sentencesOf(tokens, search.text.length)) {
      startSentence(context);
      before = this.#readSentence(sentence, search, context, before);
      this.#relations.read(sentence[0]!.start, this.#sentence);
      this.#sentence++;
    }
  }

  #readSentence(
    segments: readonly Segment[],
    search: SearchText,
    context: Context,
    before: readonly Mention[],
  ): readonly Mention[] {
    const mentions: Mention[] = [];
    let bracketOf: number | undefined;
    // The number before the brackets that are open, for all that stands in them.
    let within: number | undefined;
    let outside: Outside | undefined;
    this.#announced = false;
    const respective = respectiveOf(segments, search.text);
    if (tellsOutcomes(segments, this.#lexicon)) context.topic = 'application';
    const covering = coversParts(segments, search.text);
    boundBy(segments, search.text, context);
    const elsewhere: Mention[] = [];
    const first: (StatementDraft | undefined)[] = [];
    for (const segment of segments) {
      const from = this.#statements.length;
      if (segment.depth > 0) outside ??= { ...context };
      else if (outside) {
        Object.assign(context, keptOutside(outside));
        outside = undefined;
      }
      if (segment.opens === '(') {
        bracketOf = closestBefore(mentions, segment, this.#statements, search);
        within = bracketOf;
        if (isOfBefore(mentions, bracketOf)) context.otherPeriod = true;
      }
      if (segment.depth === 0) bracketOf = within = undefined;
      const own = enterSegment(segment, search.text, context, this.#frame);
      const bearing = covering ? { ...own, otherScope: true, ofCore: false } : own;
      this.#readClaims(segment, search, context, bearing);
      windowsOf(segment).forEach((window, at) => {
        const opens = at === 0 ? segment.opens : '';
        const assigned = respective.get(window.number);
        const mention = this.#readNumber(window, {
          segment,
          search,
          context,
          bearing: assigned
            ? labelBearing(assigned.label, bearing, this.#frame)
            : numberBearing(window, segment, bearing, this.#frame),
          opens,
          bracketOf,
          within,
          assigned,
          from: segments[0]!.start,
        });
        if (mention) {
          mentions.push(mention);
          bracketOf = undefined;
        }
      });
      if (endsAmong(segment, search.text)) this.#announced = true;
      this.#notePending(segment, search, context);
      const last = mentions.at(-1);
      if (last && countsElsewhere(segment, search.text, context)) elsewhere.push(last);
      first.push(this.#statements.slice(from).find(({ kind }) => kind === 'number'));
    }
    markCarriedLater(segments, first, search.text, context);
    markTwice(this.#lists, before, segments);
    if (mentions.length === 0) return mentions;
    if (mentions.length === 1 && leavesRest(segments))
      this.#statements[mentions[0]!.index]!.limited = true;
    const isOverlapping = overlaps(segments);
    const lists = listsOf(mentions, before, isOverlapping);
    for (const { total, parts, mark } of lists) {
      if (mark === 'run' || mark === 'after' || mark === 'respective') continue;
      for (const part of parts) this.#statements[part]!.partOf ??= total;
    }
    leaveOut(elsewhere, mentions, this.#statements, segments, search.text);
    append(this.#lists, lists);
    append(this.#shares, sharesOf(mentions, before, lists));
    if (mentions.some(({ unit }) => unit === '%')) {
      if (!isOverlapping) append(this.#divisions, divisionsOf(mentions));
      append(this.#rates, ratesOf(mentions, before, this.#lexicon));
    }
    return mentions.slice(-40);
  }

  #readNumber(window: Window, about: About): Mention | undefined {
    const { segment, search, context, assigned } = about;
    const { number, left } = window;
    const bearing = isWhatItWas(number, search.text)
      ? { ...about.bearing, otherPeriod: true }
      : about.bearing;
    const unit = assigned?.unit ?? number.unit;
    const words = left.filter((token) => token.type === 'word');
    const meanings = new Set(words.map(({ meaning }) => meaning));
    const negated = meanings.has('none');
    if (unit === '' && !isBareCount(window, search.text)) return undefined;
    if (negated && number.chinese) return undefined;
    const isUnreal = meanings.has('if') || meanings.has('proposed');
    const says = unit !== '%' && !negated && !isUnreal;
    // 上年结转2件（自然人1件、商业企业1件）: who applied for those, not for all.
    const aside = about.within === undefined ? undefined : this.#statements[about.within];
    const isOfCarried = CARRYING.has(aside?.subjects[0] ?? '');
    const subject = says && !isOfCarried ? this.#subjectOf(window, about) : NOTHING;
    const isFinishRate = meanings.has('finish-rate') && unit === '%' && number.value === 100;
    const isClaim = !meanings.has('timely') && !isUnreal && !negated;
    const claims = isFinishRate && onApplications(context) && isClaim;
    const index = this.#statements.length;
    this.#relations.note(number, index);
    this.#statements.push({
      index,
      kind: claims ? 'finished' : unit === '%' ? 'percent' : 'number',
      subjects: claims ? ['finished'] : subject.subjects,
      value: number.value,
      decimals: number.decimals,
      unit,
      approximate: number.approximate,
      otherPeriod: bearing.otherPeriod,
      otherScope: bearing.otherScope,
      ofCore: bearing.ofCore,
      firm: claims ? context.topic !== undefined : subject.firm,
      text: search.written(number.start, number.end),
      span: search.spanOf(number.start, number.digitsEnd),
      clause: search.spanOf(segment.start, segment.end),
      sentence: this.#sentence,
      section: context.section?.index,
      partOf: undefined,
      limited: subject.limited,
    });
    noteStated(subject, number.value, context, this.#lexicon);
    context.lastOther = bearing.otherPeriod && !segment.words.some(isComparison);
    if (unit !== '%') context.lastCounted = subject.subjects;
    const announced = this.#announced;
    this.#announced = false;
    return mentionOf({
      index,
      window,
      segment,
      text: search.text,
      unit,
      subjects: subject.subjects,
      family: this.#lexicon.byId.get(subject.subjects[0] ?? '')?.family,
      otherPeriod: bearing.otherPeriod,
      otherScope: bearing.otherScope,
      announced,
      opens: about.opens,
      bracketOf: about.bracketOf,
      assigned,
      onApplications: context.topic === 'application' && !bearing.otherScope,
    });
  }

  #subjectOf(window: Window, { search, context, assigned, segment, from }: About): Subject {
    if (assigned === undefined) {
      const subject = subjectOf(window, search.text, context, this.#lexicon);
      return subject.subjects.length > 0
        ? { ...subject, limited: subject.limited || isOfThese(window, search.text) }
        : this.#indicators.read(window, segment, search.text, from);
    }
    const { alone } = assigned;
    return alone ? subjectOf(alone.window, alone.text, context, this.#lexicon) : NOTHING;
  }

  #readClaims(segment: Segment, search: SearchText, context: Context, bearing: Bearing): void {
    for (const claim of claimsOf(segment, search.text, context, this.#lexicon)) {
      this.#statements.push({
        index: this.#statements.length,
        kind: claim.kind,
        subjects: claim.subjects,
        value: 0,
        decimals: 0,
        unit: '',
        approximate: false,
        ...bearing,
        firm: claim.firm,
        text: search.written(claim.start, claim.end),
        span: search.spanOf(claim.start, claim.end),
        clause: search.spanOf(segment.start, segment.end),
        sentence: this.#sentence,
        section: context.section?.index,
        partOf: undefined,
        limited: false,
      });
      if (claim.kind === 'none') for (const id of claim.subjects) context.stated.add(id);
    }
  }

  /** 收到政府信息公开申请，其中…，共13件: a quantity named in a clause without a number. */
  #notePending(segment: Segment, search: SearchText, context: Context): void {
    const { words, counts } = segment;
    if (counts || words.length === 0) return;
    const among = words.find(({ meaning }) => meaning === 'among');
    // 分别为《甲办法》《乙规定》，废止1件: names are listed, no numbers.
    const isOfNames =
      among !== undefined &&
      among.end < segment.end &&
      /^(?:分别|依次|具体)/.test(search.text.slice(among.start, among.end));
    if (among !== undefined && !isOfNames) this.#announced = true;
    if (words.some(({ meaning }) => ['none', 'if', 'proposed', 'all', 'among'].includes(meaning)))
      return;
    const window = pendingWindow(segment);
    const { subjects, firm } = subjectOf(
      window,
      search.text,
      { ...context, pending: [] },
      this.#lexicon,
    );
    // 最慢15个工作日办结，4件在5个工作日以内: how fast it went, not what is counted next.
    if (!firm || tellsOfSpeed(segment, search.text)) return;
    // 收到的申请中，有1件反映…: one of them.
    if (search.text[segment.end - 1] !== '中') context.pending = subjects;
    if (APPLICATIONS.has(this.#lexicon.byId.get(subjects[0]!)?.family ?? '')) {
      context.topic ??= 'application';
    }
  }
}
