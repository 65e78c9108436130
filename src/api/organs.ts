/**
 * Whether two names may be those of one organ: the same, or but for the regions in front of one of them
 * (某县财政局 and 某市某县财政局).
 */
export { mayBeOne as isSameOrgan } from '../between/pairing.js';
