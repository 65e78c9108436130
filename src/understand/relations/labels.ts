import { largest } from '../../text/lists.js';
import type { Figure } from './figure.js';

/** Characters in front of a row in which the names of 甲、乙、丙分别为 are looked for. */
const BEFORE = 80;
/** A name is at least so much of a label. */
const SHORTEST = 2;
const RESPECTIVE = /分别|依次|各为|各是/g;
/** 三个平台的发布量 of 网站、微信、微博三个平台的发布量. */
const COUNTED = /[两二三四五六七八九十\d](?:个|家|类|项|种|大|者|方).{0,80}$/;
const JOINERS = /[、和与及]|以及/;
/** 四个季度分别: names that are known without being told. */
const PERIODS: readonly { readonly said: RegExp; readonly names: string[] }[] = [
  {
    said: /(?:四个|各|[1一](?:季度)?[至到-][4四])季度?$/,
    names: ['一季度', '二季度', '三季度', '四季度'],
  },
  { said: /(?:上下|上、下)半年$/, names: ['上半年', '下半年'] },
];
/** 报送量, 得分: words for the number itself. */
const COUNTING = /(?:的?(?:数量|总量|总数|总分|得分|条数|件数|数|量|分))?[均则以]?$/;
const ENDS = /[,;:。!?()%\d]/;

/** A label is no longer, and does not reach over these. */
const LABEL = 24;
const STOPS = ',;:。、()!?%0123456789';

/** The text in front of an offset, back to a mark, a digit or a unit. */
export function labelBefore(text: string, offset: number): string {
  let from = offset;
  while (from > 0 && offset - from < LABEL && !STOPS.includes(text[from - 1]!)) from--;
  return text.slice(from, offset);
}

/** The text behind an offset, up to a mark, a digit or a unit. */
export function labelBehind(text: string, offset: number): string {
  let to = offset;
  while (to < text.length && to - offset < LABEL && !STOPS.includes(text[to]!)) to++;
  return text.slice(offset, to);
}

/** What each number of a row is of: its own label, or the name at its place before 分别. */
export function rowLabels(row: readonly Figure[], text: string): string[] | undefined {
  const own = row.map(({ start }, at) => {
    const from = at === 0 ? Math.max(0, start - BEFORE) : row[at - 1]!.end;
    return text
      .slice(from, start)
      .split(ENDS)
      .at(-1)!
      .replace(/^、|^[和与及]/, '');
  });
  if (own.slice(1).every((label) => label.length > 0)) return own;
  return own.slice(1).every((label) => label.length === 0)
    ? namesBefore(row[0]!.start, row.length, text)
    : undefined;
}

function namesBefore(start: number, length: number, text: string): string[] | undefined {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const at = [...before.matchAll(RESPECTIVE)].at(-1)?.index;
  if (at === undefined) return undefined;
  const clause = before.slice(0, at).split(ENDS).at(-1)!;
  const periods = PERIODS.find(
    ({ names, said }) => names.length === length && said.test(clause),
  )?.names;
  if (periods) return periods;
  const names = clause.replace(COUNTED, '').split(JOINERS);
  return names.length === length ? names : undefined;
}

/**
 * 甲县12条、乙县15条，按发布量由多到少依次为乙县、甲县: the numbers of a row in the order of the names behind a form; none where a name
 * is not certain, or the order is by something else than what was counted.
 */
export function inOrderOf(
  row: readonly Figure[],
  text: string,
  start: number,
  end: number,
): readonly Figure[] {
  const names = text
    .slice(end, end + BEFORE)
    .split(NAMES_END)[0]!
    .split(JOINERS);
  const labels = row.length > 1 && names.length > 1 ? rowLabels(row, text) : undefined;
  if (labels === undefined) return [];
  const around = text.slice(Math.max(0, row[0]!.start - BEFORE), row.at(-1)!.end);
  const measure = labelBefore(text, start)
    .replace(/^其中|^按照?/, '')
    .replace(COUNTING, '');
  if (!isCounted(measure, around)) return [];
  const places = names.map((name) => labelOf(name, labels, around));
  if (new Set(places).size < places.length) return [];
  const found = places.map((at) => (at === undefined ? undefined : row[at]));
  return found.every((figure) => figure !== undefined) ? found : [];
}

const NAMES_END = /[,;。!?()]/;

/** The one of some labels that a name bears: 政府网站发布量 of 网站 and 微信; undefined where two do or the name says more. */
export function labelOf(
  name: string,
  labels: readonly string[],
  around: string,
): number | undefined {
  const shared = labels.map((label) => longestShared(name, label));
  const best = largest(shared.map((each) => each.length));
  const at = shared.findIndex((each) => each.length === best);
  if (best < SHORTEST || shared.filter((each) => each.length === best).length > 1) return undefined;
  const own = shared[at]!;
  const rest = name
    .slice(name.indexOf(own) + own.length)
    .replace(/^的/, '')
    .replace(COUNTING, '');
  // 甲镇满意度: what was counted before is something else.
  return isCounted(rest, around) ? at : undefined;
}

/** Whether the words around a row say what was counted; 公开信息210条 and 发布量 count the same. */
function isCounted(what: string, around: string): boolean {
  // 信息量 is of whatever was counted.
  if (what === '' || what === '信息') return true;
  return around.includes(what) || (PUBLISHED.test(what) && PUBLISHED.test(around));
}

const PUBLISHED = /(?:公开|发布)(?:信息)?$|(?:公开|发布)信息/;

function longestShared(one: string, other: string): string {
  let best = '';
  for (let from = 0; from < one.length; from++) {
    while (other.includes(one.slice(from, from + best.length + 1))) {
      if (from + best.length + 1 > one.length) break;
      best = one.slice(from, from + best.length + 1);
    }
  }
  return best;
}
