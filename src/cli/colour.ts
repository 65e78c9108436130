import { PLAIN, type Palette } from '../output/palette.js';

export interface ColourFacts {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/** The palette of a run: the flag decides, then FORCE_COLOR, then NO_COLOR, then the terminal. */
export async function paletteFor(facts: ColourFacts): Promise<Palette> {
  if (!wantsColour(facts)) return PLAIN;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}

/** chalk looks at FORCE_COLOR and the terminal but not at NO_COLOR, so the decision is made here. */
export function wantsColour({ args, env, isTerminal }: ColourFacts): boolean {
  if (args.includes('--no-color')) return false;
  const index = args.lastIndexOf('--color');
  const flag = args.findLast((each) => each.startsWith('--color='))?.slice(8) ?? args[index + 1];
  if (index >= 0 || args.some((each) => each.startsWith('--color='))) {
    if (flag === 'always') return true;
    if (flag === 'never') return false;
  }
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR']) return false;
  return isTerminal && env['TERM'] !== 'dumb';
}
