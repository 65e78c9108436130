import { join } from 'node:path';
import { commands, StatusBarAlignment, window, workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

/** As the server tells it: `nianbao/status`. */
interface Status {
  readonly uri: string;
  readonly edition: string;
  readonly rules: number;
  readonly numbers: number;
}

const NAMED = '**/*{年报,年度报告}*.{md,markdown,html,htm,txt}';
const ALL = '**/*.{md,markdown,html,htm,txt}';

let client: LanguageClient | undefined;

/** Starts the server, which lies in the extension, with the Node of the editor. */
export async function activate(context: ExtensionContext): Promise<void> {
  const settings = workspace.getConfiguration('nianbao');
  const pattern = settings.get('onlyReports', true) ? NAMED : ALL;
  const server = {
    module: join(context.extensionPath, 'server', 'dist', 'bin.js'),
    transport: TransportKind.stdio,
    args: ['lsp', ...settings.get<string[]>('arguments', [])],
  };
  client = new LanguageClient('nianbao', '年报检查', server, {
    documentSelector: [{ scheme: 'file', pattern }],
  });
  const states = new Map<string, Status>();
  const bar = window.createStatusBarItem(StatusBarAlignment.Right);
  const show = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    const state = uri === undefined ? undefined : states.get(uri);
    if (!state) return bar.hide();
    bar.text = `年报：${state.edition}`;
    bar.tooltip = `用了 ${state.rules} 条规则，核对了正文里的 ${state.numbers} 个数`;
    bar.show();
  };
  client.onNotification('nianbao/status', (state: Status) => {
    states.set(state.uri, state);
    show();
  });
  context.subscriptions.push(
    bar,
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => states.delete(uri.toString())),
    commands.registerCommand('nianbao.fixAll', () =>
      commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.nianbao',
        apply: 'first',
      }),
    ),
  );
  await client.start();
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
