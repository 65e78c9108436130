/**
 * Reads `end = start + in - out`: a member, `=` or `<=`, and a formula of members, numbers, + - * / ^, brackets,
 * `sum`, `count`, `min` and `max` of a member (`sum(parts)`); behind `|` another formula that would do as well.
 *
 * @param {string} text
 * @param {Record<string, string>} members kinds by name
 * @returns {{ left: string, compare: '=' | '<=', rights: unknown[], members: string[] }}
 * @throws {Error} what is wrong, in Chinese
 */
export function parseEquation(text, members) {
  const [, left, compare, right] = /^\s*([a-z]+)\s*(<=|=)\s*(.+)$/.exec(text) ?? [];
  if (left === undefined) throw new Error(`“${text}” 应写成 成员 = 算式 或 成员 <= 算式`);
  const used = new Set();
  const member = (name) => {
    if (!(name in members)) throw new Error(`算式里的 “${name}” 不是成员`);
    used.add(name);
    return name;
  };
  member(left);
  const rights = right.split('|').map((each) => formula(each, member));
  return { left, compare, rights, members: [...used] };
}

function formula(text, member) {
  const tokens = text.match(/[a-z]+|\d+(?:\.\d+)?|[-+*/^()]|\S/g) ?? [];
  let at = 0;
  const expect = (token) => {
    if (tokens[at] !== token) throw new Error(`算式 “${text.trim()}” 少了 “${token}”`);
    at += 1;
  };
  const chain = (operators, operand) => {
    let value = operand();
    while (operators.includes(tokens[at] ?? ' ')) value = [tokens[at++], value, operand()];
    return value;
  };
  const terms = () => chain('+-', factors);
  const factors = () => chain('*/', powers);
  const powers = () => chain('^', single);
  const single = () => {
    const token = tokens[at++];
    if (token === undefined) throw new Error(`算式 “${text.trim()}” 不完整`);
    if (token === '(') {
      const value = terms();
      expect(')');
      return value;
    }
    if (['sum', 'count', 'min', 'max'].includes(token)) {
      expect('(');
      const name = member(tokens[at++] ?? '');
      expect(')');
      return [token, name];
    }
    if (/^\d/.test(token)) return Number(token);
    if (/^[a-z]/.test(token)) return member(token);
    throw new Error(`算式 “${text.trim()}” 里的 “${token}” 看不懂`);
  };
  const value = terms();
  if (at < tokens.length) throw new Error(`算式 “${text.trim()}” 里的 “${tokens[at]}” 看不懂`);
  return value;
}
