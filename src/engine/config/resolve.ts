import { isAbsolute, relative, sep } from 'node:path';
import type { Config, Layer, Settable } from './types.js';

/** The settings that hold for one file: every layer that matches it, later ones over earlier ones. */
export async function settingsFor(config: Config, file: string): Promise<Settable> {
  let settings: Settable = {};
  for (const layer of config.layers) {
    if (layer.files && !(await matcherOf(layer, layer.files))(file)) continue;
    settings = merge(settings, layer.settings);
  }
  return settings;
}

/** Settings on top of others: rules are joined, everything else is replaced. */
export function merge(under: Settable, over: Settable): Settable {
  return { ...under, ...over, ...(over.rules && { rules: { ...under.rules, ...over.rules } }) };
}

type Matcher = (file: string) => boolean;

/** Patterns are compiled once, however many reports they are held against. */
const matchers = new WeakMap<object, Promise<Matcher>>();

function once(owner: object, make: () => Promise<Matcher>): Promise<Matcher> {
  const known = matchers.get(owner);
  if (known) return known;
  const made = make();
  matchers.set(owner, made);
  return made;
}

function matcherOf(layer: Layer, files: readonly string[]): Promise<Matcher> {
  return once(layer, async () => {
    const { default: picomatch } = await import('picomatch');
    const patterns = files.map((pattern) => (pattern.includes('/') ? pattern : `**/${pattern}`));
    const matches = picomatch(patterns, { dot: true });
    return (file) => matches(pathFrom(layer.base, file));
  });
}

/** Patterns that leave files out, relative to a folder. */
type Ignores = Config['ignores'][number];

/** Whether a configuration or `--ignore-pattern` leaves a file out. */
export async function isIgnored(ignores: readonly Ignores[], file: string): Promise<boolean> {
  for (const each of ignores) {
    if (each.patterns.length > 0 && (await ignorerOf(each))(file)) return true;
  }
  return false;
}

function ignorerOf(ignores: Ignores): Promise<Matcher> {
  return once(ignores, async () => {
    const { default: ignore } = await import('ignore');
    const rules = ignore().add([...ignores.patterns]);
    return (file) => {
      const path = pathFrom(ignores.base, file);
      const isInside = path !== '' && !path.startsWith('../') && !isAbsolute(path);
      return isInside && rules.ignores(path);
    };
  });
}

function pathFrom(base: string, file: string): string {
  return relative(base, file).split(sep).join('/');
}
