/** OpenDocument names formats of Chinese numbers by how they begin (`一, 二, 三, ...`). */
const BY_FIRST: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCountingThousand',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
};

/** The name of a number format as `flow/number-format.ts` has it; formats that no Chinese report uses read as decimal. */
export function numberFormatOf(format: string | undefined): string {
  if (format === undefined || format === '') return 'none';
  return BY_FIRST[format.split(',')[0]!.trim()] ?? 'decimal';
}
