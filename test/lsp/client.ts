import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CodeAction,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import type { Io } from '../../src/cli/io.js';
import { serve } from '../../src/cli/lsp/index.js';
import type { Status } from '../../src/cli/lsp/server.js';
import { QUIET } from '../support/command.js';

/** A client of the server that remembers what it was told. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly told: PublishDiagnosticsParams[] = [];
  readonly states: Status[] = [];
  readonly #toServer: PassThrough;
  readonly #waiting: (() => void)[] = [];
  readonly done: Promise<number>;

  constructor(cwd: string, args: Parameters<typeof serve>[0]['args']) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    this.#toServer = toServer;
    const io: Io = { ...QUIET, streams: () => ({ input: toServer, output: toClient }), cwd };
    this.done = serve({ args, io, lang: 'zh' });
    this.connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.told.push(params as PublishDiagnosticsParams);
      this.#waiting.splice(0).forEach((go) => go());
    });
    this.connection.onNotification('nianbao/status', (state) => {
      this.states.push(state as Status);
    });
    this.connection.listen();
  }

  async start(encodings?: string[]): Promise<InitializeResult> {
    const result = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: encodings ? { general: { positionEncodings: encodings } } : {},
    });
    await this.connection.sendNotification('initialized', {});
    return result as InitializeResult;
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<Diagnostic[]> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return this.next();
  }

  change(uri: string, version: number, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  /** What the server tells next. */
  async next(): Promise<Diagnostic[]> {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.told.at(-1)!.diagnostics;
  }

  actions(uri: string, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: whole,
      context: { diagnostics, ...(only && { only }) },
    });
  }

  async stop(): Promise<number> {
    this.#toServer.end();
    const code = await this.done;
    this.connection.dispose();
    return code;
  }
}
