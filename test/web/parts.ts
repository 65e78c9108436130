import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export const PAGE = 'dist/nianbao.html';

/** What the page is made of, as it stands in the file. */
export interface PageParts {
  readonly html: string;
  /** The value of its Content-Security-Policy. */
  readonly policy: string;
  /** The scripts that run by themselves, in order. */
  readonly scripts: readonly string[];
  /** Unpacked. */
  readonly engine: string;
  /** Unpacked. */
  readonly pdf: string;
}

export function pageParts(): PageParts {
  const html = readFileSync(PAGE, 'utf8');
  const inert = (id: string): string =>
    new RegExp(`<script type="text/plain" id="${id}">([\\s\\S]*?)</script>`).exec(html)?.[1] ?? '';
  const unpacked = (id: string) => gunzipSync(Buffer.from(inert(id), 'base64')).toString();
  return {
    html,
    policy: /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '',
    scripts: [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text),
    engine: unpacked('engine'),
    pdf: unpacked('pdf'),
  };
}
