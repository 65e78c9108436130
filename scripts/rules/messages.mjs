import { nearest } from './nearest.mjs';

/**
 * Holds the messages of a rule against those that its kind of check says: none without a text, and no text that
 * nothing says.
 *
 * @param {import('./source.mjs').Source} source a rule
 * @param {import('./schemas.mjs').Schemas} schemas
 * @param {readonly object[]} editions
 * @param {(source: object, path: (string | number)[], text: string, key?: string) => void} say
 */
export function checkMessages(source, schemas, editions, say) {
  const { id, kind, messages, options = {} } = source.data;
  const known = schemas.messagesOf(kind);
  const said = [...known.messages, ...idsFrom(known.messagesOf, options, id, editions)];
  const given = Object.keys(messages);
  const spare = given.filter((name) => !said.includes(name));
  for (const name of said) {
    if (given.includes(name)) continue;
    const like = nearest(name, spare);
    say(
      source,
      [],
      `messages 缺少 “${name}” 的文字${hint(like)}（检查方式 “${kind}” 会用到）`,
      'messages',
    );
  }
  for (const name of spare) {
    const like = nearest(name, said);
    say(
      source,
      ['messages'],
      `messages.${name} 没有用处：检查方式 “${kind}” 不说这句话${hint(like)}`,
      name,
    );
  }
}

/** Ids of messages that a rule's own data name: its groups of topics, or the relations that the forms give it. */
function idsFrom(origin, options, rule, editions) {
  if (origin === 'groups') return (options.groups ?? []).flatMap(idsOfGroup);
  if (origin !== 'identities') return [];
  const identities = editions.flatMap(({ forms }) => forms.flatMap((form) => form.identities));
  return [...new Set(identities.filter((one) => one.rule === rule).map(({ id }) => id))];
}

/** A group that asks for so many characters can also say that a section has none, or too few. */
function idsOfGroup({ id, least, topics }) {
  if (least === undefined) return [id];
  return [id, `${id}-nothing`, ...(topics.length > 1 ? [`${id}-short`] : [])];
}

function hint(like) {
  return like === undefined ? '' : `，是否写成了 “${like}”？`;
}
