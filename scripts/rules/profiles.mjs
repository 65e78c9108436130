import { nearest } from './nearest.mjs';

/**
 * Holds the profiles against the rules that they set.
 *
 * @param {import('./source.mjs').Source[]} profiles that have passed their schema, with lists of editions
 * @param {import('./source.mjs').Source[]} rules
 * @param {import('./schemas.mjs').Schemas} schemas
 * @param {(source: object, path: (string | number)[], text: string, key?: string) => void} say
 * @returns {string[]} what is wrong with options, worded with places
 */
export function checkProfiles(profiles, rules, schemas, say) {
  return profiles.flatMap((source) => {
    const { id, deadline, rules: settings } = source.data;
    if (!source.file.endsWith(`/${id}.yaml`)) say(source, ['id'], `文件名应与名称一致：${id}.yaml`);
    if (deadline !== undefined && !isDay(deadline))
      say(source, ['deadline'], `deadline 没有 ${deadline} 这一天`);
    return Object.entries(settings).flatMap(([name, setting]) => {
      const rule = rules.find(({ data }) => data.id === name)?.data;
      if (rule === undefined) {
        const like = nearest(
          name,
          rules.map(({ data }) => data.id),
        );
        const hint = like === undefined ? '' : `，是否为 “${like}”？`;
        say(source, ['rules'], `没有 “${name}” 这条规则${hint}`, name);
        return [];
      }
      return optionProblems(source, rule, setting, schemas);
    });
  });
}

function optionProblems(source, rule, setting, schemas) {
  const [, own] = [setting].flat();
  if (own === undefined) return [];
  const path = ['rules', rule.id, 1];
  return schemas.optionProblems(
    { ...source, data: { kind: rule.kind, options: { ...rule.options, ...own } } },
    path,
  );
}

/** Whether a month has so many days; a leap year may be meant. */
export function isDay(text) {
  const [month, day] = text.split('-').map(Number);
  return day <= new Date(Date.UTC(2024, month, 0)).getUTCDate();
}
