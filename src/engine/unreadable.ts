import { countsOf, type LintMessage, type LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';

/** The result of a file that could not be read. */
export function unreadable(filePath: string, message: LintMessage, lang: Language): LintResult {
  return {
    filePath,
    messages: [message],
    suppressedMessages: [],
    ...countsOf([message]),
    edition: null,
    year: null,
    issuer: null,
    notApplicable: [],
    editionTitle: '',
    editionReason: '',
    rulesRun: [],
    statements: [],
    lang,
    format: null,
  };
}
