import { UsageError } from '../../engine/errors.js';
import type { OrganLevel } from '../../rulebook/skeleton.js';
import { splitRegion } from '../../understand/facts/organs.js';
import type { Arguments } from '../parse.js';

const LONGEST = 50;

/** The name given with `--organ`. @throws UsageError for what cannot be a name. */
export function nameOf(args: Arguments): string | undefined {
  const name = args.value('organ')?.trim();
  if (name === undefined) return undefined;
  const isName =
    /^[\p{Script=Han}A-Za-z0-9·、（）()]+$/u.test(name) && /\p{Script=Han}/u.test(name);
  if (isName && name.length <= LONGEST) return name;
  throw new UsageError(
    {
      zh: `--organ 应为机关全称，不能是“${name}”。`,
      en: `--organ takes the full Chinese name of the organ, not "${name}".`,
    },
    {
      zh: '例如：--organ 某县财政局。名称里不要有空格和标点，括号除外。',
      en: 'Such as: --organ 某县财政局. A name has no spaces and no marks but brackets.',
    },
  );
}

/** A government, or a region named in its place; all others are departments. */
export function levelOf(name: string): OrganLevel {
  const { region, body } = splitRegion(name);
  const isRegion = region !== '' && body === '' && !name.endsWith('街道');
  return name.endsWith('人民政府') || isRegion ? 'government' : 'department';
}
