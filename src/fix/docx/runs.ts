import type { Splice } from '../splice.js';
import { scanPart } from '../../read/docx/vocabularies.js';
import type { Attributes, XmlListener } from '../../read/xml.js';

/** A stretch of XML, by UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A `w:r` as it stands in the XML. */
export interface Run extends Stretch {
  /** Its name with the prefix that the file uses. */
  readonly name: string;
  /** Its `w:rPr`, if it has one. */
  readonly properties: Stretch | undefined;
  /** What stands in its `w:t`, in order. */
  readonly texts: readonly Stretch[];
  /** It holds one `w:t` and nothing else, so that it can be cut in two. */
  readonly isPlain: boolean;
  /** It stands in a tracked insertion, which holds no other. */
  readonly isInserted: boolean;
  /** Where the outermost paragraph ends, if the run stands in a text box, in which Word takes no comments. */
  readonly hostEnd: number | undefined;
}

/** A `w:commentRangeStart`, `w:commentRangeEnd`, or the run of a `w:commentReference`. */
export interface Mark extends Stretch {
  /** Of the comment. */
  readonly id: string;
}

/** What there is to be known of a body to set comments down in it. */
export interface Body {
  readonly runs: readonly Run[];
  readonly marks: readonly Mark[];
}

/**
 * Reads where runs and marks of comments stand in a body.
 * @throws UnreadableError for malformed XML
 */
export function readBody(xml: string): Body {
  const listener = new BodyListener(xml);
  scanPart(xml, listener);
  const byStart = (a: Stretch, b: Stretch) => a.start - b.start;
  return { runs: listener.runs.sort(byStart), marks: listener.marks.sort(byStart) };
}

interface OpenRun {
  readonly name: string;
  readonly texts: Stretch[];
  readonly references: Mark[];
  readonly isInserted: boolean;
  properties: Stretch | undefined;
  /** What it holds beside text and properties. */
  others: number;
}

type BoxedRun = { -readonly [Key in keyof Run]: Run[Key] };

const INSERTIONS = new Set(['w:ins', 'w:moveTo']);

class BodyListener implements XmlListener {
  readonly runs: Run[] = [];
  readonly marks: Mark[] = [];
  readonly #xml: string;
  readonly #tags: (Stretch & { readonly name: string })[] = [];
  readonly #open: OpenRun[] = [];
  #boxed: BoxedRun[] = [];
  #boxes = 0;

  constructor(xml: string) {
    this.#xml = xml;
  }

  open(name: string, attributes: Attributes, contentStart: number): boolean {
    const start = this.#xml.lastIndexOf('<', contentStart - 1);
    const isInProperties = this.#tags.some((tag) => tag.name === 'w:rPr');
    this.#tags.push({ name, start, end: contentStart });
    const run = this.#open.at(-1);
    if (name === 'w:txbxContent') this.#boxes += 1;
    if (name === 'w:r') this.#open.push(this.#begun(start, contentStart));
    else if (run && !isInProperties && name !== 'w:t' && name !== 'w:rPr') run.others += 1;
    const id = attributes('id') ?? '';
    if (name === 'w:commentReference' && run) run.references.push({ id, start, end: contentStart });
    return true;
  }

  close(name: string, contentEnd: number): void {
    const tag = this.#tags.pop()!;
    const isEmpty = tag.end === contentEnd && this.#xml[contentEnd - 2] === '/';
    const end = isEmpty ? contentEnd : this.#xml.indexOf('>', contentEnd) + 1;
    const run = this.#open.at(-1);
    switch (name) {
      case 'w:t':
        run?.texts.push({ start: tag.end, end: contentEnd });
        break;
      case 'w:rPr':
        if (run && this.#tags.at(-1)?.name === 'w:r') run.properties = { start: tag.start, end };
        break;
      case 'w:r':
        this.#open.pop();
        if (run) this.#add(run, { start: tag.start, end });
        break;
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
        this.marks.push({ id: this.#idIn(tag), start: tag.start, end });
        break;
      case 'w:txbxContent':
        this.#boxes -= 1;
        break;
      case 'w:p':
        if (this.#boxes > 0) break;
        for (const each of this.#boxed) each.hostEnd = contentEnd;
        this.#boxed = [];
    }
  }

  #begun(start: number, end: number): OpenRun {
    const name = /^<([^\s/>]+)/.exec(this.#xml.slice(start, end))?.[1] ?? 'w:r';
    const isInserted = this.#tags.some((tag) => INSERTIONS.has(tag.name));
    return { name, texts: [], references: [], isInserted, properties: undefined, others: 0 };
  }

  #add({ references, others, ...run }: OpenRun, place: Stretch): void {
    const isReference = references.length === 1 && others === 1 && run.texts.length === 0;
    for (const mark of references) this.marks.push(isReference ? { ...mark, ...place } : mark);
    const isPlain = run.texts.length === 1 && others === 0;
    const added: BoxedRun = { ...run, ...place, isPlain, hostEnd: undefined };
    this.runs.push(added);
    if (this.#boxes > 0) this.#boxed.push(added);
  }

  #idIn({ start, end }: Stretch): string {
    return /\bid\s*=\s*["']([^"']*)["']/.exec(this.#xml.slice(start, end))?.[1] ?? '';
  }
}

/** The run that a stretch of the text of a body stands in. */
export function runAt({ start, end }: Stretch, runs: readonly Run[]): Run | undefined {
  return runs.find(({ texts }) => texts.some((text) => text.start <= start && end <= text.end));
}

/** Ends a plain run and its text at a place, and begins both anew behind what is put between, with the same properties. */
export function cutRun(run: Run, between: string, xml: string): string {
  const text = textName(run, xml);
  return `</${text}></${run.name}>${between}${openRun(run, xml)}<${text} xml:space="preserve">`;
}

/** The opening tag of a run like another one, with its properties. */
export function openRun({ name, properties }: Run, xml: string): string {
  return `<${name}>${properties ? xml.slice(properties.start, properties.end) : ''}`;
}

/** Spaces that come to stand at the edge of a text are kept. */
export function preserveSpace(run: Run, xml: string): Splice[] {
  const end = run.texts[0]!.start - 1;
  const tag = xml.slice(xml.lastIndexOf('<', end), end);
  return tag.includes('xml:space') ? [] : [{ start: end, end, text: ' xml:space="preserve"' }];
}

function textName(run: Run, xml: string): string {
  const start = xml.lastIndexOf('<', run.texts[0]!.start - 1);
  return /^<([^\s/>]+)/.exec(xml.slice(start, start + 80))?.[1] ?? 'w:t';
}
