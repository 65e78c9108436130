import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  CodeActionKind,
  createConnection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Bench } from '../bench.js';
import { codeOf } from '../../engine/disk/disk.js';
import { JobError } from '../../engine/errors.js';
import { defectText } from '../../engine/failures.js';
import type { LintResult } from '../../output/result.js';
import { actionsFor, FIX_ALL, fixAll } from './actions.js';
import { diagnosticsOf } from './diagnostics.js';
import { hoverAt } from './hover.js';
import { inspect, type Inspected } from './inspect.js';
import { encodingOf, Places, type Encoding } from './positions.js';
import { Queue } from './queue.js';
import { foldingOf, symbolsOf } from './symbols.js';

/** What the server tells beside diagnostics, for a line of state: `nianbao/status`. */
export interface Status {
  readonly uri: string;
  readonly edition: string;
  readonly rules: number;
  /** How many numbers of the prose were compared with the tables. */
  readonly numbers: number;
}

/** Forms that an editor does not open as text; they are linted as they are saved. */
const SAVED = '**/*.{docx,doc,wps,pdf,ofd,odt,rtf}';
const MARKUP = new Set(['markdown', 'html', 'plaintext', 'text']);

/** A language server on two streams; it lives as long as they do. */
export class Server {
  readonly #bench: Bench;
  readonly #connection: Connection;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #held = new Map<string, { readonly version: number; readonly inspected: Inspected }>();
  readonly #queue = new Queue((uri) => this.#lint(uri));
  #encoding: Encoding = 'utf-16';
  #watches = false;

  readonly #ended: Promise<void>;

  constructor(bench: Bench, input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#bench = bench;
    this.#ended = new Promise((resolve) => void input.once('end', resolve));
    const reader = new StreamMessageReader(input);
    const writer = new StreamMessageWriter(output);
    this.#connection = createConnection(reader, writer);
  }

  /** Serves until the client goes away. */
  async serve(): Promise<void> {
    const connection = this.#connection;
    const { lang } = this.#bench;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#watch());
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      for (const { uri, type } of changes) {
        if (this.#documents.get(uri)) continue;
        if (type === FileChangeType.Deleted) await this.#clear(uri);
        else this.#queue.touch(uri);
      }
    });
    connection.onHover(async ({ textDocument: { uri }, position }) => {
      const held = await this.#current(uri);
      return held ? hoverAt(position, held, this.#places(held), lang) : null;
    });
    connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
      const held = await this.#current(uri);
      return held ? symbolsOf(held, this.#places(held), lang) : [];
    });
    connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
      const held = await this.#current(uri);
      return held ? foldingOf(held, this.#places(held)) : [];
    });
    connection.onCodeAction(async ({ textDocument: { uri }, context }) => {
      const held = await this.#current(uri);
      const text = this.#documents.get(uri)?.getText();
      if (!held || text === undefined) return [];
      const places = this.#places(held);
      const asks = (kind: string) =>
        !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
      const all = asks(FIX_ALL) ? await fixAll(text, held, places, uri, lang) : undefined;
      const quick = asks(CodeActionKind.QuickFix)
        ? actionsFor(context.diagnostics, held, places, uri, lang)
        : [];
      return [...quick, ...(all ? [all] : [])];
    });
    this.#documents.onDidChangeContent(({ document }) => {
      if (MARKUP.has(document.languageId)) this.#queue.touch(document.uri);
    });
    this.#documents.onDidClose(({ document: { uri } }) => void this.#clear(uri));
    this.#documents.listen(connection);
    connection.listen();
    await this.#ended;
  }

  #initialize({ capabilities }: InitializeParams): InitializeResult {
    this.#encoding = encodingOf(capabilities.general?.positionEncodings);
    this.#watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    return {
      serverInfo: { name: 'nianbao', version: this.#bench.io.version },
      capabilities: {
        positionEncoding: this.#encoding,
        // Whole texts, so that no edit is counted in another encoding than the document is kept in.
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Full,
          save: { includeText: false },
        },
        hoverProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
      },
    };
  }

  async #watch(): Promise<void> {
    if (!this.#watches) return;
    await this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: SAVED }],
    });
  }

  /** What is known of the document as it is now. */
  async #current(uri: string): Promise<Inspected | undefined> {
    const document = this.#documents.get(uri);
    const held = this.#held.get(uri);
    if (!document || held?.version === document.version) return held?.inspected;
    await this.#lint(uri);
    return this.#held.get(uri)?.inspected;
  }

  async #lint(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    const path = pathOf(uri, this.#bench.io.cwd);
    try {
      const input = document?.getText() ?? readFileSync(path);
      const inspected = await inspect(path, input, this.#bench);
      // A newer text is on its way, and with it a newer lint.
      if (document && this.#documents.get(uri)?.version !== document.version) return;
      if (!inspected) return await this.#clear(uri);
      this.#held.set(uri, { version: document?.version ?? 0, inspected });
      await this.#publish(uri, inspected, document?.version);
    } catch (error) {
      await this.#tell(uri, error);
    }
  }

  async #publish(uri: string, inspected: Inspected, version: number | undefined): Promise<void> {
    await this.#connection.sendNotification('nianbao/status', statusOf(uri, inspected.result));
    const diagnostics = diagnosticsOf(inspected, this.#places(inspected), uri);
    await this.#connection.sendDiagnostics({
      uri,
      diagnostics,
      ...(version !== undefined && { version }),
    });
  }

  /** What stands in the way of a lint is told at the top of the document. */
  async #tell(uri: string, error: unknown): Promise<void> {
    if (codeOf(error) === 'ENOENT') return this.#clear(uri);
    const { lang } = this.#bench;
    const message = error instanceof JobError ? error.in(lang) : defectText(error)[lang];
    const start = { line: 0, character: 0 };
    const diagnostic = {
      range: { start, end: start },
      severity: 1 as const,
      source: 'nianbao',
      message,
    };
    await this.#connection.sendDiagnostics({ uri, diagnostics: [diagnostic] });
  }

  async #clear(uri: string): Promise<void> {
    this.#queue.forget(uri);
    this.#held.delete(uri);
    await this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #places({ text, lines }: Inspected): Places {
    return new Places(text, lines, this.#encoding);
  }
}

function statusOf(uri: string, { editionTitle, rulesRun, statements }: LintResult): Status {
  return { uri, edition: editionTitle, rules: rulesRun.length, numbers: statements.length };
}

/** A document that is no file yet is linted as if it lay in the folder of the server. */
function pathOf(uri: string, cwd: string): string {
  return uri.startsWith('file:')
    ? fileURLToPath(uri)
    : `${cwd}/${decodeURIComponent(uri.split('/').at(-1) ?? '')}`;
}
