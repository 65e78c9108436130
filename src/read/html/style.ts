import { remember } from '../../text/once.js';

/** What an inline style says that bears on reading. */
export interface Style {
  readonly isHidden: boolean;
  /** Undefined where the style says nothing of weight. */
  readonly isBold: boolean | undefined;
  readonly keepsSpace: boolean;
}

const NOT_SHOWN = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const WEIGHT = /(?:^|[;\s])font-weight\s*:\s*([a-z]+|\d{1,4})/i;
const KEEPS_SPACE = /(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/i;
const RELEVANT = /display|visibility|font-weight|white-space/i;

const NONE: Style = { isHidden: false, isBold: undefined, keepsSpace: false };
/** Pages say the same few styles thousands of times. */
const MOST_KNOWN = 500;
const known = new Map<string, Style>();

/** Reads the value of a `style` attribute. */
export function styleOf(value: string | undefined): Style {
  if (value === undefined || value === '') return NONE;
  return remember(known, value, MOST_KNOWN, () => (RELEVANT.test(value) ? readStyle(value) : NONE));
}

function readStyle(value: string): Style {
  const weight = WEIGHT.exec(value)?.[1]?.toLowerCase();
  const isSet = weight !== undefined && weight !== 'inherit';
  return {
    isHidden: NOT_SHOWN.test(value),
    isBold: isSet ? weight.startsWith('bold') || Number(weight) >= 600 : undefined,
    keepsSpace: KEEPS_SPACE.test(value),
  };
}
