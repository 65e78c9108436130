/** Where the text of a group goes. */
export type Destination = 'text' | 'number' | 'fonts' | 'styles' | 'instruction' | 'shape' | 'none';

/** A field while its parts come in. */
export interface Field {
  instruction: string;
}

/** What holds in a group and is as before when it ends. */
export interface GroupState {
  destination: Destination;
  /** How many characters stand for one of `\u` where that is not known. */
  fallback: number;
  font: number;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  quoted: boolean;
  field: Field | undefined;
  /** The group began with `\*`: nothing of it is text unless it is known. */
  starred: boolean;
  /** A text box begins with this group. */
  opensBox: boolean;
}

export const FIRST_STATE: GroupState = {
  destination: 'text',
  fallback: 1,
  font: 0,
  bold: false,
  hidden: false,
  deleted: false,
  quoted: false,
  field: undefined,
  starred: false,
  opensBox: false,
};

/** What holds for paragraphs until it is set anew. */
export interface ParagraphState {
  style: number;
  outline: number | undefined;
  inTable: boolean;
  depth: number;
}

export function plainParagraph(): ParagraphState {
  return { style: 0, outline: undefined, inTable: false, depth: 1 };
}
