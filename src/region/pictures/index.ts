import type { Language } from '../../rulebook/types.js';
import type { RegionState } from '../organ.js';
import { carriedPicture } from './carried.js';
import { organsPicture } from './organs.js';
import { yearsPicture } from './years.js';

/** What pictures need beside the style of a page. */
export const PICTURE_STYLE = `
.picture { margin: 1.2rem 0; max-width: 60rem; break-inside: avoid-page; }
.picture figcaption { font-weight: 600; margin-bottom: .4rem; }
.picture svg { width: 100%; height: auto; font: 13px 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; }
@media screen { .picture { overflow-x: auto; } .picture svg { min-width: 40rem; } }
`;

/** The pictures of a region as HTML, each with a caption; those for which there is no data are left out. */
export function pictures(state: RegionState, lang: Language): string {
  const drawn = [
    yearsPicture(state, lang),
    carriedPicture(state, lang),
    organsPicture(state, lang),
  ];
  return drawn.filter((each) => each !== undefined).join('\n');
}
