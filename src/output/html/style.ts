const COLOURS = `
:root { color-scheme: light; --error: #b3261e; --error-soft: #fde7e5; --warning: #8a5a00;
  --warning-soft: #fff2d1; --line: #d9dce1; --dim: #5f6672; }
`;

/** The report itself with its marks, whatever page it stands in. */
export const DRAFT_STYLE = `${COLOURS}
table { border-collapse: collapse; }
.draft { border: 1px solid var(--line); border-radius: 6px; padding: 1.5rem 1.5rem 1.5rem 0; margin-top: 1rem; }
.block { display: grid; grid-template-columns: 3.25rem minmax(0, 1fr); }
.line { color: #9aa1ac; font-size: .75rem; line-height: 1.85rem; text-align: right; padding-right: .9rem; user-select: none; }
.block p { margin: 0 0 .6rem; white-space: pre-wrap; overflow-wrap: anywhere; word-break: break-word;
  font-family: 'Noto Serif CJK SC', 'Source Han Serif SC', 'Songti SC', SimSun, serif; }
.block .heading { font-weight: 700; margin-top: .5rem; }
.block .h1 { font-size: 1.3rem; }
.block .h2 { font-size: 1.1rem; }
.block .quoted, .block .picture { color: var(--dim); }
.table { overflow-x: auto; margin: 0 0 .8rem; }
.table table { font-size: .82rem; line-height: 1.45; }
.table td { border: 1px solid #b9bec7; padding: .25rem .45rem; min-width: 5.5em; white-space: pre-wrap; }
.table .figure { min-width: 2.2rem; text-align: center; white-space: nowrap; }
td.error { background: var(--error-soft); box-shadow: inset 0 0 0 2px var(--error); }
td.warning { background: var(--warning-soft); box-shadow: inset 0 0 0 2px #d99a1c; }
mark { color: inherit; padding: .05em 0; border-bottom: 2px solid; }
mark.error { background: var(--error-soft); border-color: var(--error); }
mark.warning { background: var(--warning-soft); border-color: #d99a1c; }
.number { display: inline-block; min-width: 1.35em; margin: 0 .2em; padding: 0 .3em; border-radius: .7em;
  font: 600 .72rem/1.5 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; text-align: center;
  text-decoration: none; color: #fff; vertical-align: .15em; white-space: nowrap; }
.number.error { background: var(--error); }
.number.warning { background: var(--warning); }
.unnumbered { padding-left: 1.5rem; }
.unnumbered .block { grid-template-columns: minmax(0, 1fr); }
.unnumbered .line { display: none; }
`;

/** The style of the page: nothing is loaded from anywhere. */
export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 68rem; padding: 2rem 1.5rem 4rem; background: #fff; color: #1c1f24;
  font: 16px/1.7 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.35; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .25rem; overflow-wrap: anywhere; word-break: break-word; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
a { color: inherit; }
code { font: .85em ui-monospace, Consolas, monospace; color: var(--dim); }
.meta { margin: 0 0 .5rem; color: var(--dim); font-size: .9rem; }
.counts { margin: .5rem 0 1rem; font-size: 1.05rem; }
.counts .error { color: var(--error); font-weight: 600; }
.counts .warning { color: var(--warning); font-weight: 600; }
.list { width: 100%; font-size: .95rem; }
.list th { text-align: left; color: var(--dim); font-weight: 500; }
.list th, .list td { border-bottom: 1px solid var(--line); padding: .35rem .5rem .35rem 0; vertical-align: top; }
.rules td:first-child { width: 45%; }
.rules td:last-child { line-height: 1.5; }
.list .figure { text-align: right; white-space: nowrap; padding-right: 1rem; }
.list td:first-child { overflow-wrap: anywhere; word-break: break-word; }
${DRAFT_STYLE}
.table caption { text-align: left; }
.card { margin: 0 0 .9rem 3.25rem; padding: .55rem .9rem .6rem; border-left: 4px solid; border-radius: 0 4px 4px 0;
  background: #f7f8fa; font-size: .92rem; }
.card.error { border-color: var(--error); }
.card.warning { border-color: #d99a1c; }
.card p { margin: 0; font-weight: 500; }
.card .level { font-weight: 700; }
.card.error .level { color: var(--error); }
.card.warning .level { color: var(--warning); }
.card dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .1rem .9rem; margin: .3rem 0 0; font-size: .85rem; color: #3c424c; }
.card dt { grid-column: 1; color: var(--dim); }
.card dd { grid-column: 2; margin: 0; overflow-wrap: anywhere; word-break: break-word; }
.loose .card { margin-left: 0; }
.unnumbered .card { margin-left: 0; }
@media screen and (max-width: 40rem) {
  body { padding: 1.25rem .8rem 3rem; }
  .draft { padding: .8rem .6rem .8rem 0; }
  .unnumbered { padding-left: .6rem; }
  .block { grid-template-columns: 2.2rem minmax(0, 1fr); }
  .line { padding-right: .4rem; }
  .card { margin-left: 0; padding: .5rem .7rem; }
  code { display: none; }
}
:target { outline: 2px solid #1a73e8; outline-offset: 2px; }
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .report { break-before: page; }
  .report:first-of-type { break-before: auto; }
  .draft { border: 0; padding: 0; }
  .block { grid-template-columns: 2rem minmax(0, 1fr); }
  .card { margin-left: 2rem; font-size: 9.5pt; }
  .card, tr { break-inside: avoid; }
  .heads + .card { break-before: avoid; }
  .heads, .heading, h2, h3, h2 + .meta { break-after: avoid; }
  thead { display: table-header-group; }
  .unnumbered .block { grid-template-columns: minmax(0, 1fr); }
  .unnumbered .card { margin-left: 0; }
  .table { overflow: visible; padding-right: 1px; }
  .table table { font-size: 7.5pt; width: 100%; }
  .table td { padding: .1rem .2rem; min-width: 0; overflow-wrap: anywhere; word-break: break-word; }
  .table .number { min-width: 0; margin: 0 0 0 .45em; padding: 0 .3em; font-size: .75em; }
  .table .figure { white-space: normal; }
}
`;
