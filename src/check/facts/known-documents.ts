import type { FormatSpec, Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';

/** A national document: one that the option `documents` lists, or the format of an edition. */
export interface Known {
  readonly number: string;
  readonly issuer: string;
  readonly year?: number;
  readonly serial: number;
  /** Words of its title that no other national document has together. */
  readonly title: readonly string[];
  /** Words that make a title another document's, which only speaks of this one. */
  readonly unless?: readonly string[];
  /** The day it was issued, `YYYY-MM-DD`, where it is known. */
  readonly issued?: string;
  /** The first report year in which it is no longer in force, and what took its place. */
  readonly repealed?: { readonly from: number; readonly by: string };
  /** The text itself was read; else no finding is an error. */
  readonly verified: boolean;
}

/** The documents whose numbers are known. */
export function knownDocuments(
  options: Readonly<Record<string, unknown>>,
  rulebook: Rulebook,
): readonly Known[] {
  const listed = options['documents'];
  return [...(Array.isArray(listed) ? (listed as Known[]) : []), ...formats(rulebook)];
}

const formats = once(({ editions }: Rulebook): readonly Known[] =>
  flatMap(editions, ({ format }) => (format ? [knownFormat(format)] : [])),
);

function knownFormat({ number, words, issued, verified }: FormatSpec): Known {
  const [issuer = '', year, serial] = number.split(/[〔〕号]/);
  return {
    number,
    issuer,
    year: Number(year),
    serial: Number(serial),
    title: words,
    ...(issued && { issued }),
    verified,
  };
}
