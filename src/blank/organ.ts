import type { OrganLevel } from '../rulebook/skeleton.js';
import { splitRegion } from '../understand/facts/organs.js';

/** In characters. */
export const LONGEST_NAME = 50;

/** Whether a text can be the name of an organ: Chinese, without spaces and marks other than brackets. */
export function isOrganName(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    /^[\p{Script=Han}A-Za-z0-9·、（）()]+$/u.test(name) &&
    /\p{Script=Han}/u.test(name)
  );
}

/** A government, or a region named in its place; all others are departments. */
export function levelOf(name: string): OrganLevel {
  const { region, body } = splitRegion(name);
  const isRegion = region !== '' && body === '' && !name.endsWith('街道');
  return name.endsWith('人民政府') || isRegion ? 'government' : 'department';
}
