import type { LintResult } from '../result.js';
import { isAbsoluteUri, uriOf } from '../uri.js';

/** What relative addresses are relative to, by the name that code hosts know. */
export const ROOT = '%SRCROOT%';

/** Where a report stands; `index` is that among the artifacts of the run. */
export interface ArtifactPlace {
  readonly uri: string;
  readonly uriBaseId?: string;
  readonly index?: number;
}

/** Where a file stands that is known by its path alone. */
export function artifactPlace(path: string): ArtifactPlace {
  const uri = uriOf(path);
  return { uri, ...(!isAbsoluteUri(uri) && { uriBaseId: ROOT }) };
}

/** A report, with what it was taken for and the rules that could not say anything about it. */
export function artifactOf(result: LintResult, path: string) {
  const { edition, editionReason, year, issuer, notApplicable } = result;
  return {
    location: artifactPlace(path),
    roles: ['analysisTarget'],
    properties: { edition, editionReason, year, issuer, notApplicable },
  };
}
