/**
 * What is wrong with a rule's examples: the bad one must be found by its rule, the good one must be
 * assessed and pass.
 *
 * @param {{ rule: object, index: number, which: string }} draft
 * @param {object} result as in the JSON of the command
 * @returns {string | undefined}
 */
export function judge({ rule, index, which }, { messages, notApplicable }) {
  const name = `rules/${rule.id}.yaml 示例 ${index + 1}`;
  const found = messages.filter(({ ruleId }) => ruleId === rule.id);
  const failure = messages.find(({ fatal }) => fatal);
  if (failure !== undefined) return `${name}：${failure.message}`;
  const reason = notApplicable.find(({ ruleId }) => ruleId === rule.id)?.reason;
  if (which === 'bad') {
    if (found.length > 0) return undefined;
    return `${name}：错误写法没有被报告${reason === undefined ? '' : `（${reason}）`}`;
  }
  if (found.length > 0) return `${name}：正确写法被报告：${found[0].message}`;
  return reason === undefined ? undefined : `${name}：正确写法没有检查到（${reason}）`;
}
