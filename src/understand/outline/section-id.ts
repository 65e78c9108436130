import { key } from '../../text/fold.js';
import type { Section } from '../report.js';

/** What names a drafted section for programs: the official section that it is, else its own heading. */
export function sectionId({ spec, heading, duplicate }: Section): string {
  return `${spec?.id ?? `:${key(heading.title.text)}`}${duplicate ? '+' : ''}`;
}
