import { rulebook } from '../../rulebook/index.js';
import type { RuleDocs } from '../../rulebook/types.js';
import { visible } from '../concise.js';
import { Fingerprints } from '../fingerprint.js';
import type { CreateFormatter, FormatContext } from '../formatter.js';
import type { LintMessage, LintResult } from '../result.js';
import { artifactOf, artifactPlace, ROOT } from './artifact.js';
import { notificationOf } from './notification.js';
import { resultOf } from './result.js';
import { rulesOf } from './rules.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS): one run with all rules, an artifact for each report, and a result for each
 * finding. What kept a report or a rule from being assessed is a notification. Results are written as they
 * come; what little is known only at the end follows them.
 */
export function createSarif(docs: Readonly<Record<string, RuleDocs>>): CreateFormatter {
  return (context) => {
    const artifacts: object[] = [];
    const notifications: object[] = [];
    const fingerprints = new Fingerprints();
    let isFirst = true;
    return {
      begin: () => `${opening(docs, context)},\n      "results": [`,
      file: (result) => {
        const index = artifacts.length;
        const path = context.projectPath(result.filePath);
        const artifact = artifactOf(result, path);
        artifacts.push(artifact);
        const place = { ...artifact.location, index };
        const placeOf = (file: string) => artifactPlace(context.projectPath(file));
        const shown = visible(result, context);
        for (const message of shown) {
          if (message.ruleId === null) notifications.push(notificationOf(message, place));
        }
        const findings = [...shown, ...suppressed(result)].filter(({ ruleId }) => ruleId !== null);
        const prints = fingerprints.of(findings, path);
        const written = findings.map((message, at) => {
          const comma = isFirst && at === 0 ? '' : ',';
          return `${comma}\n${indented(resultOf(message, { result, place, placeOf, fingerprint: prints[at]! }), 8)}`;
        });
        if (written.length > 0) isFirst = false;
        return written.join('');
      },
      end: () => {
        const invocation = {
          executionSuccessful: notifications.length === 0,
          ...(notifications.length > 0 && { toolExecutionNotifications: notifications }),
        };
        const close = isFirst ? ']' : '\n      ]';
        return `${close},\n${member('artifacts', artifacts)},\n${member('invocations', [invocation])}\n    }\n  ]\n}\n`;
      },
    };
  };
}

/** Each with a reason, without which SARIF would take it as not suppressed. */
function suppressed({ suppressedMessages }: LintResult): LintMessage[] {
  return suppressedMessages.map((message) => ({
    ...message,
    suppressions: message.suppressions ?? [{ kind: 'external', justification: '' }],
  }));
}

/** The log down to the last member of its run before the results. */
function opening(
  docs: Readonly<Record<string, RuleDocs>>,
  { lang, version }: FormatContext,
): string {
  const driver = {
    name: 'nianbao-lint',
    version,
    semanticVersion: version,
    rules: rulesOf(rulebook.rules, docs, lang),
  };
  const members = [
    member('tool', { driver }),
    member('language', lang === 'en' ? 'en' : 'zh-CN'),
    member('columnKind', 'utf16CodeUnits'),
    member('originalUriBaseIds', {
      [ROOT]: { description: { text: 'The folder of the project.' } },
    }),
  ];
  return `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {\n${members.join(',\n')}`;
}

/** A member of the run as JSON, set in as it stands. */
function member(name: string, value: unknown): string {
  return `      "${name}": ${indented(value, 6).trimStart()}`;
}

function indented(value: unknown, spaces: number): string {
  const margin = ' '.repeat(spaces);
  return `${margin}${JSON.stringify(value, null, 2).replaceAll('\n', `\n${margin}`)}`;
}
