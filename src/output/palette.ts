/** How to set off parts of the output. Whether there is colour is decided once, in `src/bin.ts`. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly cyan: Paint;
  readonly underline: Paint;
}

export type Paint = (text: string) => string;

const same: Paint = (text) => text;

/** No colour at all. */
export const PLAIN: Palette = {
  bold: same,
  dim: same,
  red: same,
  yellow: same,
  green: same,
  cyan: same,
  underline: same,
};
