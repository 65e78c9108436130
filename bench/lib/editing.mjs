import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { median, run } from './measure.mjs';
import { mb, ms, table, times } from './report.mjs';

/** The ratio to `node -e 0` that we allow ourselves, for 95 edits of 100. */
const LIMIT = 1.3;
const WARM = 100;
const TIMED = 200;

/**
 * How long an editor waits for the findings after an edit of a full report, from the change that it sends to the
 * diagnostics of that version, and what the server's memory is after many edits.
 * @returns milliseconds (`p50`, `p95`, `node`), and megabytes after WARM + TIMED edits and after `edits` (Linux only).
 */
export async function measureEditing(bin, path, edits, note = () => {}) {
  const text = readFileSync(path, 'utf8');
  const node = [];
  for (let round = 0; round < 9; round += 1)
    node.push((await run({ name: 'node', args: ['-e', '0'] })).ms);
  const editor = await openEditor(bin, path, text);
  try {
    const took = [];
    const edit = (count) => editor.change(text.replace(/\d+条/, `${count % 1000}条`));
    for (let count = 1; count <= WARM + TIMED; count += 1) {
      const start = performance.now();
      await edit(count);
      if (count > WARM) took.push(performance.now() - start);
    }
    const early = editor.memory();
    for (let count = WARM + TIMED + 1; count <= edits; count += 1) {
      if (count % 100 === 0) note(`edit ${count}`);
      await edit(count);
    }
    const sorted = took.sort((a, b) => a - b);
    return {
      p50: median(sorted),
      p95: sorted[Math.ceil(sorted.length * 0.95) - 1],
      node: median(node),
      edits,
      early,
      late: editor.memory(),
    };
  } finally {
    await editor.close();
  }
}

/** The latency and the memory as Markdown. */
export function describeEditing({ p50, p95, node, edits, early, late }) {
  const ratio = p95 / node;
  return [
    '## In an editor',
    `From an edit of a full report to its findings, through \`nianbao lsp\`, warm; ${TIMED} edits, each sent when the findings of the one before have come.`,
    table(
      ['', 'time', 'to node', 'limit', ''],
      [
        ['half of the edits', ms(p50), times(p50 / node), '', ''],
        ['95 of 100', ms(p95), times(ratio), times(LIMIT), ratio <= LIMIT ? 'within' : 'OVER'],
      ],
    ),
    `Memory of the server after ${WARM + TIMED} edits ${mb(early)}, after ${edits} ${mb(late)}.`,
  ].join('\n\n');
}

async function openEditor(bin, path, text) {
  const server = spawn(process.execPath, [bin, 'lsp', '--stdio']);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = pathToFileURL(path).href;
  const waiting = new Map();
  let version = 1;
  connection.onNotification('textDocument/publishDiagnostics', (published) => {
    waiting.get(published.version)?.();
    waiting.delete(published.version);
  });
  connection.listen();
  const told = () => new Promise((resolve) => waiting.set(version, resolve));
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  await connection.sendNotification('initialized', {});
  const first = told();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version, text },
  });
  await first;
  return {
    async change(newText) {
      version += 1;
      const next = told();
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: newText }],
      });
      await next;
    },
    /** Resident megabytes; undefined where the system does not tell them so. */
    memory() {
      const status = `/proc/${server.pid}/status`;
      if (!existsSync(status)) return undefined;
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))[1]) / 1024;
    },
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}
