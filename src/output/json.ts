import type { FormatContext, Formatter } from './formatter.js';
import { visible } from './concise.js';
import type { LintResult } from './result.js';

/** An array of results in ESLint's shape, one result a line. */
export function createJson(context: FormatContext): Formatter {
  let isFirst = true;
  return {
    begin: () => '[',
    file: (result) => {
      const comma = isFirst ? '\n' : ',\n';
      isFirst = false;
      return comma + JSON.stringify(contract(result, context));
    },
    end: () => (isFirst ? ']\n' : '\n]\n'),
  };
}

/** The fields of the contract in their order; counts are those of the messages shown (as ESLint has it). */
function contract(result: LintResult, context: FormatContext): Record<string, unknown> {
  return {
    filePath: result.filePath,
    messages: visible(result, context),
    suppressedMessages: result.suppressedMessages,
    errorCount: result.errorCount,
    fatalErrorCount: result.fatalErrorCount,
    warningCount: context.quiet ? 0 : result.warningCount,
    fixableErrorCount: result.fixableErrorCount,
    fixableWarningCount: context.quiet ? 0 : result.fixableWarningCount,
    edition: result.edition,
    year: result.year,
    issuer: result.issuer,
    notApplicable: result.notApplicable,
    editionReason: result.editionReason,
    rulesRun: result.rulesRun,
    statements: result.statements,
    editionTitle: result.editionTitle,
    lang: result.lang,
    format: result.format,
    ...(result.sameAs && { sameAs: result.sameAs }),
    ...(context.part && { part: context.part, ...(result.record && { record: result.record }) }),
    ...(result.stats && { stats: result.stats }),
  };
}
