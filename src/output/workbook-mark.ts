/** Stands at the end of a workbook that this program wrote, by which a later run takes it for no report. */
export const WORKBOOK_MARK = 'made by nianbao-lint';
