import { rulebook } from '../../rulebook/index.js';
import type { RuleDocs } from '../../rulebook/types.js';
import { visible } from '../concise.js';
import { Fingerprints } from '../fingerprint.js';
import type { CreateFormatter, FormatContext } from '../formatter.js';
import type { LintMessage, LintResult } from '../result.js';
import { artifactOf, ROOT } from './artifact.js';
import { notificationOf } from './notification.js';
import { resultOf } from './result.js';
import { rulesOf } from './rules.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS): one run with all rules, an artifact for each report, and a result for each
 * finding. What kept a report or a rule from being assessed is a notification.
 */
export function createSarif(docs: Readonly<Record<string, RuleDocs>>): CreateFormatter {
  return (context) => {
    const artifacts: object[] = [];
    const results: object[] = [];
    const notifications: object[] = [];
    const fingerprints = new Fingerprints();
    return {
      file: (result) => {
        const index = artifacts.length;
        const path = context.projectPath(result.filePath);
        const artifact = artifactOf(result, path);
        artifacts.push(artifact);
        const place = { ...artifact.location, index };
        const shown = visible(result, context);
        const findings = [...shown, ...suppressed(result)].filter(({ ruleId }) => ruleId !== null);
        const prints = fingerprints.of(findings, path);
        findings.forEach((message, at) =>
          results.push(resultOf(message, { result, place, fingerprint: prints[at]! })),
        );
        const failures = shown.filter(({ ruleId }) => ruleId === null);
        notifications.push(...failures.map((message) => notificationOf(message, place)));
        return '';
      },
      end: () =>
        `${JSON.stringify(log({ artifacts, results, notifications }, docs, context), null, 2)}\n`,
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

interface Found {
  readonly artifacts: readonly object[];
  readonly results: readonly object[];
  readonly notifications: readonly object[];
}

function log(found: Found, docs: Readonly<Record<string, RuleDocs>>, context: FormatContext) {
  const { lang, version } = context;
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nianbao-lint',
            version,
            semanticVersion: version,
            rules: rulesOf(rulebook.rules, docs, lang),
          },
        },
        language: lang === 'en' ? 'en' : 'zh-CN',
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { description: { text: 'The folder of the project.' } } },
        invocations: [
          {
            executionSuccessful: found.notifications.length === 0,
            ...(found.notifications.length > 0 && {
              toolExecutionNotifications: found.notifications,
            }),
          },
        ],
        artifacts: found.artifacts,
        results: found.results,
      },
    ],
  };
}
