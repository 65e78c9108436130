import { strToU8, zipSync } from 'fflate';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';

interface SheetWish {
  readonly name?: string;
  readonly state?: string;
  readonly xml: string;
}
export function workbook(
  sheets: readonly SheetWish[],
  more: Record<string, string> = {},
): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name ?? `表${at + 1}`}" sheetId="${at + 1}" r:id="r${at}"${state ? ` state="${state}"` : ''}/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${RELS}">` +
      sheets
        .map(
          (_, at) =>
            `<Relationship Id="r${at}" Type="${OFFICE}/worksheet" Target="worksheets/s${at}.xml"/>`,
        )
        .join('') +
      '</Relationships>',
    ...more,
  };
  sheets.forEach(({ xml }, at) => {
    parts[`xl/worksheets/s${at}.xml`] = `<worksheet xmlns="${MAIN}">${xml}</worksheet>`;
  });
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

export const text = (ref: string, words: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
export const number = (ref: string, value: string, style = 0): string =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
export const data = (...rows: string[]): string =>
  `<sheetData>${rows.map((cells) => `<row>${cells}</row>`).join('')}</sheetData>`;
