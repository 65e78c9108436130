import type { LintMessage, OtherPlace } from './result.js';

/** The places of a finding in other files. */
export function othersOf({ other, others }: LintMessage): readonly OtherPlace[] {
  return others ?? (other ? [other] : []);
}

/** Places in one file of which the same is said. */
export interface Elsewhere {
  readonly filePath: string;
  readonly message: string;
  readonly places: readonly OtherPlace[];
}

/** The same for people: what is said of several places of a file is said once. */
export function elsewhereOf(message: LintMessage): Elsewhere[] {
  const found = new Map<string, Elsewhere & { readonly places: OtherPlace[] }>();
  for (const each of othersOf(message)) {
    const said = `${each.filePath}\n${each.message}`;
    const known = found.get(said);
    if (known) known.places.push(each);
    else found.set(said, { filePath: each.filePath, message: each.message, places: [each] });
  }
  return [...found.values()];
}

/** The message with its other files named as a page or a screen names files. */
export function withShortNames(
  message: LintMessage,
  shorten: (path: string) => string,
): LintMessage {
  const { other, others } = message;
  if (!other) return message;
  const short = (each: OtherPlace) => ({ ...each, filePath: shorten(each.filePath) });
  return { ...message, other: short(other), ...(others && { others: others.map(short) }) };
}
