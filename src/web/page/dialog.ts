import { button, h, type Child } from './dom.js';

/** A window above the page, which goes by its button or by Esc. */
export function showDialog(title: string, ...children: readonly Child[]): HTMLDialogElement {
  const dialog = h(
    'dialog',
    { 'aria-label': title },
    h(
      'div',
      { className: 'bar' },
      h('h2', {}, title),
      button('关闭', () => dialog.close()),
    ),
    ...children,
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
