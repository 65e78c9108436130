import type { Bilingual } from '../rulebook/types.js';

/** A figure that the table of organs shows: a cell of a form. */
export interface Figure {
  readonly form: string;
  readonly cell: string;
  readonly title: Bilingual;
}

/** What is asked first of a report. */
export const FIGURES: readonly Figure[] = [
  { form: 'applications', cell: 'new.total', title: { zh: '新收申请', en: 'New' } },
  { form: 'applications', cell: 'carried.total', title: { zh: '上年结转', en: 'Carried' } },
  { form: 'applications', cell: 'total.total', title: { zh: '已办理', en: 'Done' } },
  { form: 'applications', cell: 'forward.total', title: { zh: '结转下年', en: 'Forward' } },
  { form: 'disputes', cell: 'cases.review-total', title: { zh: '复议', en: 'Reviews' } },
  { form: 'disputes', cell: 'cases.direct-total', title: { zh: '直接诉讼', en: 'Suits' } },
  {
    form: 'disputes',
    cell: 'cases.after-total',
    title: { zh: '复议后诉讼', en: 'After review' },
  },
  { form: 'disclosure', cell: 'documents.issued', title: { zh: '制发文件', en: 'Documents' } },
];
