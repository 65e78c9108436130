import { matchesOf } from './matches.js';

/**
 * Radicals that stand for characters. Some programs name the glyphs of a PDF by them, since fonts draw both
 * alike: ⼀ (U+2F00) for 一, ⺠ (U+2EA0) for 民. Text copied from such a file looks right and compares wrong.
 */

const RADICAL = /[\u2e80-\u2fd5]/;
const RADICALS = /[\u2e80-\u2fd5]/g;

/** Of the supplement Unicode relates only two radicals to their characters. */
const SUPPLEMENT =
  '⺁厂⺇几⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺦丬⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟' +
  '⺲罒⺶羊⺷羊⺸羊⺹耂⺻聿⺼月⺽臼⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风' +
  '⻜飞⻝食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀';

const CHARACTERS = new Map<string, string>([
  // Unicode relates it to 戶; fonts of mainland China draw 户 with it.
  ['⼾', '户'],
]);
for (let at = 0; at < SUPPLEMENT.length; at += 2)
  CHARACTERS.set(SUPPLEMENT[at]!, SUPPLEMENT[at + 1]!);

/** Whether a text holds a radical of either block. */
export function hasRadical(text: string): boolean {
  return RADICAL.test(text);
}

/** The radicals in a text, with their offsets. */
export function findRadicals(text: string): { readonly text: string; readonly at: number }[] {
  return matchesOf(text, RADICALS).map(({ 0: radical, index }) => ({ text: radical, at: index }));
}

/** The text with the characters that radicals stand for; every character keeps its position. */
export function unradical(text: string): string {
  if (!hasRadical(text)) return text;
  return text.replace(RADICALS, (radical) => CHARACTERS.get(radical) ?? radical.normalize('NFKC'));
}
