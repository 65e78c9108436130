/** Says in a page that this program made it; a later run does not take it for a report. */
export const GENERATOR = '<meta name="generator" content="nianbao-lint">';
