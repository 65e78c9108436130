import { isAbsolute, relative, sep } from 'node:path';
import type { Config, Layer, Settable } from './types.js';

/** The settings that hold for one file: every layer that matches it, later ones over earlier ones. */
export async function settingsFor(config: Config, file: string): Promise<Settable> {
  let settings: Settable = {};
  for (const layer of config.layers) {
    if (!(await matches(layer, file))) continue;
    settings = merge(settings, layer.settings);
  }
  return settings;
}

/** Settings on top of others: rules are joined, everything else is replaced. */
export function merge(under: Settable, over: Settable): Settable {
  return { ...under, ...over, ...(over.rules && { rules: { ...under.rules, ...over.rules } }) };
}

async function matches(layer: Layer, file: string): Promise<boolean> {
  if (!layer.files) return true;
  const path = relative(layer.base, file).split(sep).join('/');
  const { default: picomatch } = await import('picomatch');
  const patterns = layer.files.map((pattern) =>
    pattern.includes('/') ? pattern : `**/${pattern}`,
  );
  return picomatch(patterns, { dot: true })(path);
}

/** Whether a configuration or `--ignore-pattern` leaves a file out. */
export async function isIgnored(ignores: Config['ignores'], file: string): Promise<boolean> {
  for (const { base, patterns } of ignores) {
    const path = relative(base, file).split(sep).join('/');
    if (patterns.length === 0 || path === '' || path.startsWith('../') || isAbsolute(path))
      continue;
    const { default: ignore } = await import('ignore');
    if (
      ignore()
        .add([...patterns])
        .ignores(path)
    )
      return true;
  }
  return false;
}
