import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
} from 'vscode-languageserver/node';
import { hasLines } from '../../draft/formats.js';
import type { LintMessage, RelatedPlace } from '../../output/result.js';
import type { Inspected } from './inspect.js';
import type { Places } from './positions.js';

/** What the client hands back with a diagnostic: which message of the result it is. */
export interface DiagnosticData {
  readonly index: number;
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The findings of a report for an editor. In a file that has no lines they stand at its top, and name their place. */
export function diagnosticsOf({ result }: Inspected, places: Places, uri: string): Diagnostic[] {
  const inText = hasLines(result.format);
  const rangeOf = (place: Omit<RelatedPlace, 'message'>): Range =>
    inText
      ? {
          start: places.position(place),
          end: places.position({ line: place.endLine, column: place.endColumn }),
        }
      : TOP;
  const relatedOf = (related: RelatedPlace): DiagnosticRelatedInformation => ({
    location: { uri, range: rangeOf(related) },
    message: related.message,
  });
  return result.messages.map((message, index) => ({
    range: rangeOf(message),
    severity: message.severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'nianbao',
    ...(message.ruleId !== null && { code: message.ruleId }),
    message: textOf(message, inText),
    relatedInformation: message.related.filter(({ told }) => !told).map(relatedOf),
    data: { index } satisfies DiagnosticData,
  }));
}

/** In the text the place is seen; elsewhere it has to be said. */
function textOf({ message, place }: LintMessage, inText: boolean): string {
  return inText || !place ? message : `${place}：${message}`;
}
