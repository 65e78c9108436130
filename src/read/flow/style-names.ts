const HEADING_NAME = /^(?:heading|标题|標題)\s?([1-9])$/i;
const TITLE_NAME = /^(?:title|标题|標題)$/i;
const CONTENTS_NAME = /^(?:toc|目录|WPSOffice手动目录)\s?\d$/i;

/** 1–6 for the name of a heading style or of the title. */
export function headingDepth(name: string): number | undefined {
  const heading = HEADING_NAME.exec(name);
  if (heading !== null) return Math.min(Number(heading[1]), 6);
  return TITLE_NAME.test(name) ? 1 : undefined;
}

/** Whether a style of that name is for lines of a table of contents. */
export function isContentsName(name: string): boolean {
  return CONTENTS_NAME.test(name);
}

/** Outline levels count from 0; 9 stands for body text. */
export function depthOfOutline(level: number): number | undefined {
  return level >= 0 && level <= 8 ? Math.min(level + 1, 6) : undefined;
}
