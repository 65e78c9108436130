import { z } from 'zod';
import { adviceOf, type LintMessage, type LintResult } from '../../index.js';
import type { Language } from '../../rulebook/types.js';

/** A finding as an assistant gets it: what is wrong, where, and what to change. */
export const FINDING = z.object({
  number: z.number().int().describe('Its number among the findings of the report, from 1'),
  level: z.enum(['error', 'warning']),
  rule: z.string().describe('Id of the rule, for explain_rule'),
  place: z.string().optional().describe('Section, table, row and column in words'),
  line: z.number().int().optional().describe('Only in files of lines'),
  message: z.string(),
  found: z.string().optional(),
  expected: z.string().optional().describe('The right value, where it is determined'),
  advice: z.array(z.string()),
  related: z.array(z.string()),
  basis: z.string().optional(),
});

export type Finding = z.infer<typeof FINDING>;

/** The report that findings are about. */
export const ABOUT = {
  edition: z.string().nullable().describe('The official form that it was held to'),
  year: z.number().int().nullable(),
  issuer: z.string().nullable(),
  errors: z.number().int(),
  warnings: z.number().int(),
};

export function aboutOf({ edition, year, issuer, errorCount, warningCount }: LintResult) {
  return { edition, year, issuer, errors: errorCount, warnings: warningCount };
}

/** Compact: what an assistant has to know to change the report, and no more. */
export function findingOf(
  message: LintMessage,
  index: number,
  hasLines: boolean,
  lang: Language,
): Finding {
  const { severity, ruleId, place, line, found, expected, related, basis } = message;
  return {
    number: index + 1,
    level: severity === 2 ? 'error' : 'warning',
    rule: ruleId ?? '',
    ...(place && { place }),
    ...(hasLines && { line }),
    message: message.message,
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
    advice: [...adviceOf(message, lang)],
    related: related.filter(({ told }) => !told).map((each) => each.message),
    ...(basis && { basis }),
  };
}
