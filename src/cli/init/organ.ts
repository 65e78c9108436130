import { isOrganName } from '../../blank/organ.js';
import { UsageError } from '../../engine/errors.js';
import type { Arguments } from '../parse.js';

/** The name given with `--organ`. @throws UsageError for what cannot be a name. */
export function nameOf(args: Arguments): string | undefined {
  const name = args.value('organ')?.trim();
  if (name === undefined) return undefined;
  if (isOrganName(name)) return name;
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
