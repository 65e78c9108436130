import { isAbsolute, relative, sep } from 'node:path';
import { visible } from '../text/visible.js';
import type { FormatContext } from '../output/formatter.js';
import type { Language } from '../rulebook/types.js';
import { dayOf } from './clock.js';
import type { Io } from './io.js';
import type { Arguments } from './parse.js';

/** What formatters may know of a run. */
export function contextOf(args: Arguments, io: Io, lang: Language): FormatContext {
  return {
    lang,
    palette: io.palette,
    columns: io.columns,
    quiet: args.has('quiet'),
    verbose: args.has('verbose'),
    version: io.version,
    day: dayOf(io),
    shorten: (path) => shown(within(io.cwd, path) ?? path),
    projectPath: (path) => {
      const near = within(projectFolder(io), path) ?? within(io.cwd, path) ?? path;
      return sep === '/' ? near : near.replaceAll(sep, '/');
    },
  };
}

/** A path as it may stand at the beginning of a line of a log; `./` changes nothing for those who open it. */
function shown(path: string): string {
  return /^[:#]/.test(path) ? `./${visible(path)}` : visible(path);
}

/** The path from a folder that holds it. */
export function within(folder: string, path: string): string | undefined {
  const near = relative(folder, path);
  const isOutside = near === '' || near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near);
  return path === '<stdin>' || isOutside ? undefined : near;
}

/** What code hosts take paths to be relative to. */
function projectFolder({ cwd, env }: Io): string {
  return env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'] || cwd;
}
