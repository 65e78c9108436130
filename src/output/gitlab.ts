import { visible } from './concise.js';
import { fullText } from './advice.js';
import { Fingerprints } from './fingerprint.js';
import type { FormatContext, Formatter } from './formatter.js';
import type { LintMessage, LintResult } from './result.js';

/** The JSON array that GitLab's Code Quality reads. */
export function createGitlab(context: FormatContext): Formatter {
  const fingerprints = new Fingerprints();
  let isFirst = true;
  return {
    begin: () => '[',
    file: (result) => {
      const messages = visible(result, context);
      const path = context.projectPath(result.filePath);
      const prints = fingerprints.of(messages, path);
      return messages
        .map((message, index) => issueOf(message, result, path, prints[index]!))
        .map((issue) => {
          const comma = isFirst ? '\n' : ',\n';
          isFirst = false;
          return comma + JSON.stringify(issue);
        })
        .join('');
    },
    end: () => (isFirst ? ']\n' : '\n]\n'),
  };
}

function issueOf(message: LintMessage, result: LintResult, path: string, fingerprint: string) {
  return {
    description: fullText(message, result.lang),
    check_name: message.ruleId ?? 'fatal',
    fingerprint,
    severity: message.fatal ? 'blocker' : message.severity === 2 ? 'major' : 'minor',
    location: { path, lines: { begin: message.line, end: message.endLine } },
  };
}
