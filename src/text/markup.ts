import { matchesOf } from './matches.js';

/** A piece of HTML that stands in the text as if it were words. */
export interface Markup {
  readonly start: number;
  readonly end: number;
}

const ENTITY =
  /&(?:nbsp|e[mn]sp|amp|lt|gt|quot|[lr][ds]quo|[mn]dash|hellip|middot|#\d{2,5}|#x[0-9a-f]{2,5});/gi;
/** Only tags of running text, or the end of one (/span>); what stands behind a name must be an attribute (x<b 且 y>c). */
const TAG =
  /<\/?(?:span|br|p|div|font|strong|em|b|i|u|a|img|center|sup|sub|o:p)(?:\s[\w:-]+=[^<>]*|\s?\/?)>|(?<![<\w])\/(?:span|font|strong|div)>/gi;
/** Spaces that set a paragraph in, as Markdown writers do. */
const INDENT = /^(?:&(?:nbsp|e[mn]sp);|\s)*$/i;

/** Entities and tags in a text that a reader took as words, in order. */
export function findMarkup(text: string): Markup[] {
  if (!/[&<>]/.test(text)) return [];
  return [...matchesOf(text, ENTITY), ...matchesOf(text, TAG)]
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
    .filter(({ end }) => !INDENT.test(text.slice(0, end)))
    .sort((a, b) => a.start - b.start);
}
