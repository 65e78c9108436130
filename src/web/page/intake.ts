import { announce, button, fill, h } from './dom.js';
import { chosen, dropped, type Found } from './files.js';

const KINDS =
  'Word（.docx、.doc）、WPS（.wps）、RTF、PDF、OFD、OpenDocument（.odt）、Excel（.xlsx）、网页（.html、.mht）、文本（.txt、.md）都可以；一次可以放多个文件或整个文件夹。';

/** The place to drop files on, with buttons for those who would rather choose; the whole window takes them too. */
export function intake(take: (found: readonly Found[]) => void): HTMLElement {
  const choose = (isFolder: boolean): void => {
    const input = h('input', { type: 'file', multiple: true });
    if (isFolder) input.webkitdirectory = true;
    input.onchange = () => accept(chosen(input.files));
    input.click();
  };
  const accept = (found: readonly Found[]): void => {
    if (found.length === 0) announce('没有找到文件。');
    else take(found);
  };
  const zone = h(
    'div',
    { id: 'drop', className: 'drop' },
    h('p', { className: 'invite' }, '把年度报告拖到这里'),
    h(
      'p',
      { className: 'buttons' },
      button('选择文件', () => choose(false), { className: 'main' }),
      button('选择文件夹', () => choose(true)),
    ),
    h('p', { className: 'dim' }, KINDS),
  );
  listen(zone, accept);
  return zone;
}

function listen(zone: HTMLElement, accept: (found: readonly Found[]) => void): void {
  let depth = 0;
  const light = (change: number): void => {
    depth = Math.max(0, change === 0 ? 0 : depth + change);
    zone.classList.toggle('over', depth > 0);
  };
  window.addEventListener('dragenter', () => light(1));
  window.addEventListener('dragleave', () => light(-1));
  // Without this the browser would open the file in the place of the page.
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    light(0);
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    dropped(dataTransfer).then(accept, () => announce('读不出拖进来的文件夹，请用“选择文件夹”。'));
  });
}

/** Once there are files the place to drop more needs little room. */
export function shrink(zone: HTMLElement): void {
  zone.classList.add('small');
  const [invite] = zone.getElementsByClassName('invite');
  if (invite) fill(invite, '再拖入文件，或');
}
