import type { Side } from '../../between/kind.js';
import type { Format } from '../../draft/formats.js';
import { digestOf } from '../../understand/digest/index.js';
import { UnreadableError } from '../../read/errors.js';
import { JobError, UsageError } from '../errors.js';
import { plainInput, type Input } from '../input.js';
import type { Parts } from '../lint-report.js';
import type { LintOptions, OtherReport } from '../options.js';

/**
 * The parts of the engine with the reports that a caller gave to hold this one against.
 * @throws UsageError where one of them is nothing that can be read; JobError where its file cannot be
 */
export async function besideOthers(options: LintOptions, parts: Parts): Promise<Parts> {
  const { previous, neighbours, organs, otherForms } = options;
  if ([previous, neighbours, organs, otherForms].every((each) => each === undefined)) return parts;
  const sidesOf = (given: readonly (Input | OtherReport)[], name: string) =>
    Promise.all(given.map((each) => readableSide(each, name, parts)));
  const last = previous === undefined ? undefined : await sidesOf([previous], '<previous>');
  const beside = neighbours && (await sidesOf(neighbours, '<neighbour>'));
  const region = organs && (await sidesOf(organs, '<organ>'));
  const forms = otherForms && (await sidesOf(otherForms, '<form>'));
  const others = {
    ...(last && { last }),
    ...(beside && { neighbours: beside }),
    ...(region && { region }),
    ...(forms && { forms }),
  };
  return { ...parts, others };
}

/** The same where a file that cannot be read is a mistake of whoever gave it. */
async function readableSide(given: Input | OtherReport, name: string, parts: Parts): Promise<Side> {
  try {
    return await sideOf(given, name, parts);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    const file = (isReport(given) && given.filename) || name;
    throw new JobError(
      {
        zh: `用来对照的报告没有读成（${file}）：${error.in('zh')}`,
        en: `The report to hold this one against cannot be read (${file}): ${error.in('en')}`,
      },
      undefined,
      { cause: error },
    );
  }
}

/** A report that another is held against, and what kind of file it was read from. */
export interface GivenSide extends Side {
  readonly format: Format;
}

/**
 * Reads a report that another is held against.
 * @throws UnreadableError for a file that cannot be read
 */
export async function sideOf(
  given: Input | OtherReport,
  name: string,
  { read, understand, rulebook }: Parts,
): Promise<GivenSide> {
  const { input, filename, encoding }: OtherReport = isReport(given) ? given : { input: given };
  const plain = await plainInput(input);
  const isText = typeof plain === 'string';
  const draft = await read(isText ? new TextEncoder().encode(plain) : plain, {
    ...(filename !== undefined && { filename }),
    ...(isText ? { encoding: 'utf-8' } : encoding !== undefined && { encoding }),
  });
  return {
    filePath: filename ?? name,
    format: draft.format,
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
