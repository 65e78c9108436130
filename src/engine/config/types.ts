import type { EditionId, Preset } from '../../rulebook/types.js';
import type { RuleSetting } from '../options.js';

/** What a configuration may set for reports, for all of them or under `overrides` for some. */
export interface Settable {
  readonly preset?: Preset;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly edition?: EditionId | 'auto';
  readonly profile?: string;
  readonly issuer?: string;
  readonly deadline?: string;
}

/** The contents of a configuration file, after validation. */
export interface ConfigData extends Omit<Settable, 'edition'> {
  readonly edition?: string | number;
  readonly extends?: string | readonly string[];
  readonly ignore?: readonly string[];
  readonly overrides?: readonly (Omit<Settable, 'edition'> & {
    readonly edition?: string | number;
    readonly files: string | readonly string[];
  })[];
}

/** Settings that hold for the files that match `files`, relative to `base`; for all without it. */
export interface Layer {
  readonly base: string;
  readonly files?: readonly string[];
  readonly settings: Settable;
}

/** A configuration with all that it extends; later layers win. */
export interface Config {
  /** The files that it was read from, the extended ones first. */
  readonly sources: readonly string[];
  readonly layers: readonly Layer[];
  readonly ignores: readonly { readonly base: string; readonly patterns: readonly string[] }[];
}

export const NO_CONFIG: Config = { sources: [], layers: [], ignores: [] };
