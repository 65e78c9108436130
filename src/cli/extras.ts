import type { Language } from '../rulebook/types.js';
import type { Extra } from './extra.js';
import type { Asked } from './file-formats.js';
import type { FindingsList } from './findings-list.js';
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
  const list = await listOf(xlsx, { taken, quiet }, io, lang);
  return list ? [...extras, list] : extras;
}

/** The list of findings, where it is asked for. @throws UsageError for a path that cannot be meant, or that is taken */
export async function listOf(
  path: string | undefined,
  { taken, quiet }: { readonly taken: readonly Taken[]; readonly quiet: boolean },
  io: Io,
  lang: Language,
): Promise<FindingsList | undefined> {
  if (path === undefined) return undefined;
  const { FindingsList: List } = await import('./findings-list.js');
  return List.of(path, quiet, taken, io, lang);
}
