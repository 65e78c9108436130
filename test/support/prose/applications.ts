import { percent } from './facts.js';
import type { Subject } from './facts.js';

const n = String;

/** Sentences on the applications of the year that agree with Table 3. */
export function applicationSentences(subject: Subject): string[] {
  const { facts, random } = subject;
  if (facts.received + facts.carried === 0) {
    return [noneReceived(subject)];
  }
  const sentences = [intake(subject)];
  if (facts.finished > 0 && random.chance(0.6)) {
    sentences.push(outcomes(subject));
  }
  if (facts.received > 0 && random.chance(0.4)) {
    sentences.push(applicants(subject));
  }
  return sentences;
}

function noneReceived({ random, year, organ }: Subject): string {
  return random.pick([
    '全年未收到政府信息公开申请。',
    `${n(year)}年，${organ.self}未收到公民、法人或者其他组织提出的政府信息公开申请，也无上年结转的申请。`,
    `截至${n(year)}年12月31日，共收到政府信息公开申请0件，结转下年度继续办理0件。`,
    '本年度没有收到依申请公开件，无结转事项。',
  ]);
}

function intake(subject: Subject): string {
  const { facts, random, year, organ } = subject;
  const { received, carried, finished, forward } = facts;
  const choices = [
    `全年新收政府信息公开申请${n(received)}件，上年结转${n(carried)}件，办结${n(finished)}件，结转下年度继续办理${n(forward)}件。`,
    `${n(year)}年，${organ.self}共新收政府信息公开申请${n(received)}件，加上上年结转的${n(carried)}件，本年度应办理${n(received + carried)}件，已办结${n(finished)}件，结转${n(year + 1)}年度继续办理${n(forward)}件。`,
  ];
  if (carried === 0 && forward === 0) {
    choices.push(
      `全年共收到政府信息公开申请${n(received)}件，均在法定期限内办结。`,
      `本年度受理政府信息公开申请${n(received)}件，办结${n(finished)}件，按时办结率100%。`,
      `共收到依申请公开${n(received)}件，已全部按规定程序答复，无上年结转，无结转下年度办理的申请。`,
      `${n(year)}年收到申请${n(received)}件，答复${n(finished)}件，未发生逾期答复。`,
    );
  }
  if (carried > 0 && forward > 0) {
    choices.push(
      `共受理政府信息公开申请${n(received)}件，答复${n(finished)}件（含上年度结转申请${n(carried)}件，另有${n(forward)}件顺延到下年度答复）。`,
    );
  }
  if (carried > 0 && forward === 0) {
    choices.push(
      `本年度收到政府信息公开申请${n(received)}件，办理上年度结转申请${n(carried)}件，共答复${n(finished)}件，均在法定期限内答复。`,
    );
  }
  if (carried === 0 && forward > 0) {
    choices.push(
      `新收政府信息公开申请${n(received)}件，其中${n(finished)}件已办结，${n(forward)}件结转下年度继续办理。`,
    );
  }
  if (received > 20) {
    const before = received - Math.max(1, Math.round(received * (0.02 + random.next() * 0.3)));
    choices.push(
      `全年收到政府信息公开申请${n(received)}件，较上年的${n(before)}件增加${n(received - before)}件，增长${percent(received - before, before, 1)}；办结${n(finished)}件，结转下年度${n(forward)}件。`,
    );
  }
  return random.pick(choices);
}

function outcomes({ facts, random }: Subject): string {
  const parts: readonly (readonly [string, number])[] = [
    ['予以公开', facts.open],
    ['部分公开', facts.partial],
    ['不予公开', facts.refused],
    ['无法提供', facts.unable],
    ['不予处理', facts.declined],
    ['其他处理', facts.otherwise],
  ];
  const shown = random.chance(0.5) ? parts : parts.filter(([, count]) => count > 0);
  const counted = shown.map(([label, count]) => `${label}${n(count)}件`);
  if (random.chance(0.35) && facts.finished > 9) {
    const decimals = random.pick([1, 2]);
    const shares = shown.map(
      ([label, count]) => `${label}${n(count)}件，占${percent(count, facts.finished, decimals)}`,
    );
    return `从办理结果看，${n(facts.finished)}件已办结的申请中，${shares.join('；')}。`;
  }
  return random.pick([
    `在办结的${n(facts.finished)}件申请中，${counted.join('，')}。`,
    `办理结果为：${counted.join('、')}，合计${n(facts.finished)}件。`,
    `答复的${n(facts.finished)}件中，${counted.join('、')}。`,
  ]);
}

function applicants({ facts, random }: Subject): string {
  const others = facts.received - facts.persons;
  if (others === 0) {
    return random.pick([
      '新收申请均由自然人提出。',
      `新收的${n(facts.received)}件申请，申请人均为自然人。`,
    ]);
  }
  return random.pick([
    `从申请人看，新收申请中自然人${n(facts.persons)}件，法人或其他组织${n(others)}件。`,
    `新收的${n(facts.received)}件申请中，自然人提出${n(facts.persons)}件，法人或其他组织提出${n(others)}件。`,
  ]);
}

/** Sentences on reconsideration and litigation that agree with Table 4. */
export function disputeSentences({ facts, random, year, organ }: Subject): string[] {
  const [upheld, corrected, other, pending, reviews] = facts.review as [
    number,
    number,
    number,
    number,
    number,
  ];
  const [kept, overturned, otherwise, open, suits] = facts.litigation as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (reviews + suits === 0) {
    return [
      random.pick([
        '未发生因政府信息公开引起的行政复议、行政诉讼。',
        `${n(year)}年，${organ.self}没有因政府信息公开工作被申请行政复议或者提起行政诉讼的情况。`,
        '因政府信息公开被申请行政复议0件，提起行政诉讼0件。',
      ]),
    ];
  }
  const sentences = [
    random.pick([
      `因政府信息公开工作被申请行政复议${n(reviews)}件，其中结果维持${n(upheld)}件，结果纠正${n(corrected)}件，其他结果${n(other)}件，尚未审结${n(pending)}件；被提起行政诉讼${n(suits)}件，其中结果维持${n(kept)}件，结果纠正${n(overturned)}件，其他结果${n(otherwise)}件，尚未审结${n(open)}件。`,
      `全年涉及政府信息公开的行政复议${n(reviews)}件、行政诉讼${n(suits)}件。`,
    ]),
  ];
  if (suits > 0 && suits === kept && random.chance(0.7)) {
    sentences.push('行政诉讼案件均获维持，无败诉。');
  }
  return sentences;
}
