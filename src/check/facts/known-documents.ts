import type { KnownDocument } from '../../rulebook/law.js';
import type { FormatSpec, Rulebook } from '../../rulebook/types.js';
import { flatMap } from '../../text/flat-map.js';
import { once } from '../../text/once.js';

/** A national document: one of `rules/law/documents.yaml`, or the format of an edition. */
export type Known = KnownDocument;

/** The documents whose numbers are known. */
export const knownDocuments = once((rulebook: Rulebook): readonly Known[] => [
  ...rulebook.law.documents.documents,
  ...formats(rulebook),
]);

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
