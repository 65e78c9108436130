const HAN = '零一二三四五六七八九';
const HAN_FORMAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

type Format = (value: number) => string;

/** The number formats of ISO/IEC 29500-1, 17.18.59 that Chinese documents use. */
const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => series(value, 0x2488, 20) ?? `${value}.`,
  decimalEnclosedParen: (value) => series(value, 0x2474, 20) ?? `(${value})`,
  ideographEnclosedCircle: (value) => series(value, 0x3280, 10) ?? String(value),
  chineseCounting: (value) => (value < 100 ? han(value, HAN) : digits(value, '○')),
  taiwaneseCounting: (value) => (value < 100 ? han(value, HAN) : digits(value, '○')),
  chineseCountingThousand: (value) => han(value, HAN),
  taiwaneseCountingThousand: (value) => han(value, HAN),
  japaneseCounting: (value) => han(value, HAN),
  ideographDigital: (value) => digits(value, '○'),
  taiwaneseDigital: (value) => digits(value, '○'),
  japaneseDigitalTenThousand: (value) => digits(value, '〇'),
  chineseLegalSimplified: (value) => formal(value),
  ideographLegalTraditional: (value) => formal(value),
  japaneseLegal: (value) => formal(value),
  ideographTraditional: (value) => cyclic(value, STEMS),
  ideographZodiac: (value) => cyclic(value, BRANCHES),
  ideographZodiacTraditional: sexagenary,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
  bullet: () => '',
};

/** Writes a list number as Word shows it; formats that no Chinese report uses read as decimal. */
export function formatNumber(value: number, format: string): string {
  return (FORMATS[format] ?? String)(value);
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

function series(value: number, first: number, length: number): string | undefined {
  return value >= 1 && value <= length ? String.fromCharCode(first + value - 1) : undefined;
}

function circled(value: number): string {
  const low = series(value, 0x2460, 20);
  if (low !== undefined) return low;
  if (value >= 21 && value <= 35) return String.fromCharCode(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCharCode(0x32b1 + value - 36);
  return String(value);
}

function digits(value: number, zero: string): string {
  return String(value).replace(/\d/g, (digit) => (digit === '0' ? zero : HAN[Number(digit)]!));
}

/** 十一, 二十, 一百零一, 一千零一十; beyond 9,999 nobody counts a list. */
function han(value: number, names: string, units = ['', '十', '百', '千']): string {
  if (value < 0 || value > 9999) return String(value);
  if (value === 0) return names[0]!;
  const places = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  places.forEach((digit, index) => {
    if (digit === 0) {
      gap = true;
      return;
    }
    if (gap && text !== '') text += names[0]!;
    gap = false;
    text += names[digit]! + units[places.length - 1 - index]!;
  });
  return value >= 10 && value < 20 && names === HAN ? text.slice(1) : text;
}

function formal(value: number): string {
  return han(value, HAN_FORMAL, ['', '拾', '佰', '仟']);
}

function cyclic(value: number, names: string): string {
  return value >= 1 && value <= names.length ? names[value - 1]! : String(value);
}

function sexagenary(value: number): string {
  return value >= 1 && value <= 60
    ? STEMS[(value - 1) % 10]! + BRANCHES[(value - 1) % 12]!
    : String(value);
}

function roman(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** A … Z, AA … ZZ, AAA …: Word repeats the letter. */
function letters(value: number, first: string): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}
