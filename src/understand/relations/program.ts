import type { Element, FigureKind, Form, RelationBook, RelationSpec } from './forms.js';

/** A form as a chain of steps, so that matching copies nothing: each step knows those that may come next. */
export type Step =
  | { readonly op: 'end' }
  | { readonly op: 'either'; readonly ways: readonly Step[] }
  | { readonly op: 'mark'; readonly strong: boolean; readonly next: Step }
  | { readonly op: 'any' | 'noun' | 'next' | 'ends' | 'colon'; readonly next: Step }
  | { readonly op: 'word'; readonly classes: readonly string[]; readonly next: Step }
  | { readonly op: 'bracket'; readonly bracket: 'open' | 'close'; readonly next: Step }
  | {
      readonly op: 'slot';
      readonly name: string;
      readonly kind: FigureKind;
      readonly many: boolean;
      /** In words: 三成, 过半. */
      readonly said: boolean;
      /** Units that it must have one of. */
      readonly units: readonly string[] | undefined;
      readonly next: Step;
    };

/** A form, and what a sentence must hold for it. */
export interface Program {
  readonly first: Step;
  /** Numbers by kind. */
  readonly counts: number;
  readonly kinds: readonly FigureKind[];
  readonly bracket: boolean;
}

const END: Step = { op: 'end' };

export function programOf(
  form: Form,
  units: RelationSpec['units'] = {},
  { elements: all }: Pick<RelationBook, 'elements'>,
): Program {
  const elements = form.elements.map((number) => all[number]!);
  const kinds: FigureKind[] = [];
  let counts = 0;
  let bracket = false;
  for (const element of elements) {
    if ('bracket' in element) bracket = true;
    else if ('slot' in element) {
      counts += element.many ? 2 : 1;
      if (!kinds.includes(element.kind)) kinds.push(element.kind);
    }
  }
  let first: Step | undefined;
  return {
    // Most forms stand nowhere in a report.
    get first() {
      return (first ??= chain(elements, END, units));
    },
    counts,
    kinds,
    bracket,
  };
}

type Units = NonNullable<RelationSpec['units']>;

function chain(elements: readonly Element[], end: Step, units: Units): Step {
  return elements.reduceRight((next, element) => stepOf(element, next, units), end);
}

function stepOf(element: Element, next: Step, units: Units): Step {
  if ('slot' in element) {
    const { slot: name, kind, many = false, said = false } = element;
    return { op: 'slot', name, kind, many, said, units: units[name], next };
  }
  if ('word' in element) return { op: 'word', classes: element.word, next };
  if ('mark' in element) return { op: 'mark', strong: element.strong === true, next };
  if ('colon' in element) return { op: 'colon', next };
  if ('any' in element) return { op: 'any', next };
  if ('noun' in element) return { op: 'noun', next };
  if ('next' in element) return { op: 'next', next };
  if ('ends' in element) return { op: 'ends', next };
  if ('bracket' in element) return { op: 'bracket', bracket: element.bracket, next };
  const ways = 'maybe' in element ? [element.maybe] : element.either;
  const branches = ways.map((way) => chain(way, next, units));
  return { op: 'either', ways: 'maybe' in element ? [...branches, next] : branches };
}
