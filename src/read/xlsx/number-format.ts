/** The formats that a workbook does not write down, as far as numbers look other than as such (ISO/IEC 29500-1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g;
const DAY = 86_400_000;
/** Days count from here; the first of them, before March 1900, are one off. */
const EPOCH = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DIGITS = 15;
const MOST_PLACES = 15;
/** Beyond this, numbers have no places behind the point. */
const EXACT = 1e15;

export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General';
}

/**
 * A number as it is shown: rounded, as a percentage or as a date. Separators of thousands, units and dashes
 * that a format adds are no part of what the cell holds and are left out.
 */
export function showNumber(value: number, format: string, is1904: boolean): string {
  const section = sectionFor(value, format);
  const bare = section.replace(LITERALS, '');
  if (section === '' && format.includes(';')) return '';
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return showDate(value, section, is1904);
  if (!/[0#?]/.test(bare)) return String(Number(value.toPrecision(DIGITS)));
  const percents = bare.split('%').length - 1;
  const scaled = Number((value * 100 ** percents).toPrecision(DIGITS));
  if (/e[+-]/i.test(bare)) return String(scaled);
  const [, decimals = ''] = /\.([0#?]*)/.exec(bare) ?? [];
  const most = Math.min(decimals.length, MOST_PLACES);
  const least = Math.min(decimals.replace(/[#?]/g, '').length, MOST_PLACES);
  let text = roundHalfUp(scaled, most);
  while (most > least && /\.\d*0$/.test(text) && text.split('.')[1]!.length > least)
    text = text.slice(0, -1);
  text = text.replace(/\.$/, '').replace(/^-(0(?:\.0*)?)$/, '$1');
  return text + '%'.repeat(percents);
}

/** Up to three sections: for numbers above zero, below it, and zero. */
function sectionFor(value: number, format: string): string {
  const [first = 'General', below = first, zero = first] = splitSections(format);
  return value < 0 ? below : value === 0 ? zero : first;
}

function splitSections(format: string): string[] {
  const parts = [''];
  for (const piece of format.match(/"[^"]*"|\\.|[^"\\]|["\\]/g) ?? []) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** Away from zero at the half, as it is shown: 2.675 is 2.68. */
function roundHalfUp(value: number, places: number): string {
  if (Math.abs(value) >= EXACT) return String(value);
  const [digits = '0', exponent = '0'] = String(Math.abs(value)).split('e');
  const shifted = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  const rounded = Number(`${shifted}e-${places}`);
  return (value < 0 ? '-' : '') + rounded.toFixed(places);
}

function showDate(value: number, format: string, is1904: boolean): string {
  const time = (is1904 ? EPOCH_1904 : EPOCH) + Math.round(value * DAY);
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return String(value);
  let isClock = false;
  return format
    .replace(/\[[^[\]]*\]|_.|\*./g, '')
    .replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+|am\/pm|a\/p|;.*/gi, (part, literal, escaped) => {
      if (literal !== undefined || escaped !== undefined) return String(literal ?? escaped);
      const name = part[0]!.toLowerCase();
      if (name === 'h') isClock = true;
      const number = numberIn(date, name, isClock);
      if (number === undefined) return '';
      if (name === 'y' && part.length <= 2) return String(number % 100).padStart(2, '0');
      return String(number).padStart(name === 'y' ? 4 : Math.min(part.length, 2), '0');
    })
    .trim();
}

function numberIn(date: Date, name: string, isClock: boolean): number | undefined {
  switch (name) {
    case 'y':
      return date.getUTCFullYear();
    case 'm':
      return isClock ? date.getUTCMinutes() : date.getUTCMonth() + 1;
    case 'd':
      return date.getUTCDate();
    case 'h':
      return date.getUTCHours();
    case 's':
      return date.getUTCSeconds();
    default:
      return undefined;
  }
}
