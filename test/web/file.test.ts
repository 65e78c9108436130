import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, tokTypes, type ecmaVersion, type Token } from 'acorn';
import { IMPOSSIBLE, IMPOSSIBLE_STYLE, newerIn } from '../../scripts/build/page/polyfills.mjs';
import { reportStyle } from '../../src/index.js';
import { PAGE, pageParts } from './parts.js';

const { html, policy, scripts, engine, pdf } = pageParts();
const MB = 1_000_000;

describe('the file of the page', () => {
  test('has a size that is mailed and copied without a thought', () => {
    const all = statSync(PAGE).size;
    const packed = /id="pdf">([^<]*)</.exec(html)?.[1]?.length ?? 0;
    expect(packed).toBeGreaterThan(0);
    expect((all - packed) / MB).toBeLessThanOrEqual(1.6);
    expect(all / MB).toBeLessThanOrEqual(3.4);
  });

  test('asks for nothing: no address in an element, and a policy that would refuse it', () => {
    const withoutScripts = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
    expect(withoutScripts).not.toMatch(/\b(?:src|href|action|srcset)=|url\(|@import/i);
    const [first, ...rules] = policy.split('; ');
    expect(first).toBe("default-src 'none'");
    expect(rules.map((rule) => rule.split(' ')[0])).not.toContain('connect-src');
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toContain('unsafe-inline');
  });

  test('lets no script run but its own, which its policy names by their prints', () => {
    const prints = [...scripts, engine].map(
      (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
    expect(/script-src ([^;]*)/.exec(policy)?.[1]?.split(' ').sort()).toEqual(prints.sort());
  });

  test.each<[string, string | undefined, ecmaVersion]>([
    ['what tells an old browser that it is old', scripts[0], 5],
    // Of what came in 2020 Chrome 69 has large integers.
    ['what the user sees', scripts[1], 2020],
    ['what works', engine, 2020],
    ['what reads PDF', pdf, 2022],
  ])('is written in the language of its oldest engine: %s', (_, code = '', version) => {
    expect(code).not.toBe('');
    const later: string[] = [];
    const onToken = ({ type }: Token): void => {
      if (version === 2020 && (type === tokTypes.questionDot || type === tokTypes.coalesce))
        later.push(type.label);
    };
    expect(() =>
      parse(code, { ecmaVersion: version, sourceType: 'script', onToken }),
    ).not.toThrow();
    expect(later).toEqual([]);
  });

  test('uses nothing that an old engine lacks and that is not brought along', () => {
    expect(newerIn(scripts[1] ?? '')).toEqual([]);
    expect(IMPOSSIBLE.exec(scripts[1] ?? '')).toBeNull();
    expect(IMPOSSIBLE.exec(engine)).toBeNull();
  });

  test('is dressed in what an old engine knows', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    expect(style).not.toBe('');
    expect(IMPOSSIBLE_STYLE.exec(style)).toBeNull();
    // In the report a grid has gaps, which Chrome has had since version 66.
    expect(IMPOSSIBLE_STYLE.exec(reportStyle.replace(/display: grid;[^}]*/g, ''))).toBeNull();
    for (const [rule] of reportStyle.matchAll(/[^}]*overflow-wrap: anywhere[^}]*/g))
      expect(rule).toContain('word-break: break-word');
  });

  test('opens no connection by itself', () => {
    for (const code of [...scripts, engine])
      expect(code).not.toMatch(
        /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/,
      );
  });

  test('keeps nothing in the browser', () => {
    for (const code of [...scripts, engine])
      expect(code).not.toMatch(
        /\b(?:localStorage|sessionStorage|indexedDB|serviceWorker|document\.cookie)\b/,
      );
  });
});
