import type { Side } from '../../between/kind.js';
import { digestOf } from '../../understand/digest/index.js';
import { UsageError } from '../errors.js';
import { plainInput, type Input } from '../input.js';
import type { Parts } from '../lint-report.js';
import type { LintOptions, OtherReport } from '../options.js';

/**
 * The parts of the engine with the reports that a caller gave to hold this one against.
 * @throws UsageError where one of them is nothing that can be read; UnreadableError where it is no report
 */
export async function besideOthers(options: LintOptions, parts: Parts): Promise<Parts> {
  const { previous, neighbours, organs, otherForms } = options;
  if ([previous, neighbours, organs, otherForms].every((each) => each === undefined)) return parts;
  const last = previous === undefined ? undefined : [await sideOf(previous, '<previous>', parts)];
  const beside =
    neighbours && (await Promise.all(neighbours.map((each) => sideOf(each, '<neighbour>', parts))));
  const region =
    organs && (await Promise.all(organs.map((each) => sideOf(each, '<organ>', parts))));
  const forms =
    otherForms && (await Promise.all(otherForms.map((each) => sideOf(each, '<form>', parts))));
  const others = {
    ...(last && { last }),
    ...(beside && { neighbours: beside }),
    ...(region && { region }),
    ...(forms && { forms }),
  };
  return { ...parts, others };
}

/** A report that another is held against. */
export async function sideOf(
  given: Input | OtherReport,
  name: string,
  { read, understand, rulebook }: Parts,
): Promise<Side> {
  const { input, filename, encoding }: OtherReport = isReport(given) ? given : { input: given };
  const plain = await plainInput(input);
  const isText = typeof plain === 'string';
  const draft = await read(isText ? new TextEncoder().encode(plain) : plain, {
    ...(filename !== undefined && { filename }),
    ...(isText ? { encoding: 'utf-8' } : encoding !== undefined && { encoding }),
  });
  return {
    filePath: filename ?? name,
    digest: digestOf(understand(draft, rulebook, {}), rulebook),
  };
}

function isReport(given: Input | OtherReport): given is OtherReport {
  if (given === null || given === undefined) throw nothingGiven();
  return typeof given === 'object' && 'input' in given;
}

function nothingGiven(): UsageError {
  return new UsageError({
    zh: '用来对照的报告没有内容。',
    en: 'The report to hold this one against is nothing.',
  });
}
