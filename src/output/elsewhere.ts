import type { LintMessage, OtherPlace } from './result.js';

/** The places of a finding in other files. */
export function othersOf({ other, others }: LintMessage): readonly OtherPlace[] {
  return others ?? (other ? [other] : []);
}
