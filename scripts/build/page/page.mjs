import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { writeIfChanged } from '../../rules/emit.mjs';
import { licencesOf } from '../licences.mjs';
import { scriptsOf } from './scripts.mjs';

export const PAGE = 'dist/nianbao.html';

/**
 * Writes the page that is opened by a double-click: everything in one file, which asks for nothing. What works and what
 * reads PDF stand in it packed, and become workers.
 *
 * @param {string} root folder of the project
 * @returns {Promise<string[]>} what the scripts are made of
 */
export async function writePage(root) {
  const source = (name) => readFileSync(join(root, 'src/web', name), 'utf8');
  const [{ ui, engine, pdf, inputs }, style] = await Promise.all([
    scriptsOf(root),
    transform(source('style.css'), { loader: 'css', minify: true, target: 'chrome69' }),
  ]);
  const scripts = {
    ui: inert(ui),
    engine: inert(engine),
    prologue: inert(source('prologue.js').trim()),
    pdf: packed(pdf),
    licences: packed(licencesOf(root, inputs)),
  };
  writeIfChanged(join(root, PAGE), html(source('index.html').trim(), style.code.trim(), scripts));
  return inputs;
}

function html(body, style, { ui, engine, prologue, pdf, licences }) {
  const policy = [
    "default-src 'none'",
    // The engine's is for browsers that give a page from the disk no worker.
    `script-src ${[prologue, ui, engine].map(hashOf).join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="generator" content="nianbao-lint">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>年报检查</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${prologue}</script>
<script type="text/plain" id="engine">${packed(engine)}</script>
<script type="text/plain" id="pdf">${pdf}</script>
<script type="text/plain" id="licences">${licences}</script>
<script>${ui}</script>
</body>
</html>
`;
}

/** As `gzip -9 | base64` gives it. */
function packed(text) {
  return gzipSync(text, { level: 9 }).toString('base64');
}

function hashOf(script) {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** A script that may stand in HTML: nothing in it begins a comment or ends the element, also in expressions. */
function inert(script) {
  return script
    .replaceAll('<!--', '\\x3c!--')
    .replaceAll(/<(\/?script)/gi, '\\x3c$1')
    .replaceAll('\r', '\\r');
}
