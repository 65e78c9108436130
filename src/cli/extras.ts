import type { Language } from '../rulebook/types.js';
import type { Extra } from './extra.js';
import type { Asked } from './file-formats.js';
import type { Io } from './io.js';
import type { Job } from './jobs.js';
import type { Taken } from './targets.js';

/**
 * What is to be written beside the texts; each kind is loaded where it is asked for.
 * @throws UsageError for a path that cannot be meant, or that is taken
 */
export async function extrasOf(
  { docx, xlsx }: Asked['files'],
  { jobs, taken, quiet }: { jobs: readonly Job[]; taken: readonly Taken[]; quiet: boolean },
  io: Io,
  lang: Language,
): Promise<readonly Extra[]> {
  const extras: Extra[] = [];
  if (docx !== undefined)
    extras.push((await import('./copies.js')).Copies.of(docx, jobs, taken, io, lang));
  if (xlsx !== undefined) {
    const { FindingsList } = await import('./findings-list.js');
    extras.push(FindingsList.of(xlsx, quiet, taken, io, lang));
  }
  return extras;
}
