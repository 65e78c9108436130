import type { LintMessage } from '../result.js';
import type { ArtifactPlace } from './artifact.js';

/** A report that was not read, or a rule that did not finish. */
export function notificationOf(message: LintMessage, place: ArtifactPlace) {
  return {
    level: 'error',
    message: { text: message.message },
    locations: [{ physicalLocation: { artifactLocation: place } }],
  };
}
