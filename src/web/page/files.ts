/** A file with the folders that it lies in, as far as the browser tells them. */
export interface Found {
  readonly file: File;
  readonly path: string;
}

/** Files that a word processor or a system leaves, and nobody means. */
const NOT_MEANT = /^(?:~\$|\.)|^(?:Thumbs\.db|desktop\.ini)$/i;

/** More than anybody waits for. */
const MOST = 5000;

/** As large as the command takes, in bytes. */
const LARGEST = 50_000_000;

/** The bytes of a file. @throws Error in words, where it cannot be read any more */
export function read(file: Blob): Promise<ArrayBuffer> {
  return new Promise((done, failed) => {
    if (file.size >= LARGEST) return failed(new Error(TOO_LARGE));
    const reader = new FileReader();
    reader.onload = () => done(reader.result as ArrayBuffer);
    reader.onerror = () =>
      failed(
        new Error(
          '读不出这个文件：它可能被移走、改名，或正被别的程序占用。请关闭 Word、WPS 后重新拖入。',
        ),
      );
    reader.readAsArrayBuffer(file);
  });
}

const TOO_LARGE =
  '文件有 50 MB 或更大，不像是年度报告。请确认没有选错；如果是图片撑大的，请删去图片另存后再检查。';

/** What was chosen in a dialogue; of a folder all that is in it. */
export function chosen(list: FileList | null): readonly Found[] {
  return meant(
    Array.from(list ?? []).map((file) => ({ file, path: file.webkitRelativePath || file.name })),
  );
}

/** What was dropped, with all that is in folders. */
export async function dropped({ items, files }: DataTransfer): Promise<readonly Found[]> {
  const entries = Array.from(items).map((item) => item.webkitGetAsEntry?.());
  if (!entries.some((entry) => entry?.isDirectory)) return chosen(files);
  const found: Found[] = [];
  for (const entry of entries) if (entry) await collect(entry, found);
  return meant(found);
}

async function collect(entry: FileSystemEntry, found: Found[]): Promise<void> {
  if (found.length >= MOST) return;
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) =>
      (entry as FileSystemFileEntry).file(done, failed),
    );
    found.push({ file, path: entry.fullPath.replace(/^\//, '') });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder is told a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) =>
      reader.readEntries(done, failed),
    );
    if (some.length === 0) return;
    for (const each of some) await collect(each, found);
  }
}

function meant(found: readonly Found[]): readonly Found[] {
  return found.filter(({ file }) => !NOT_MEANT.test(file.name)).slice(0, MOST);
}

/** Hands the user a file: the browser puts it where downloads go, or asks. Returns a sentence that says so. */
export function save(name: string, content: BlobPart, type: string): string {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return `已保存“${name}”，在浏览器的下载文件夹里。`;
}

/** The name of what is made of a file: 年报.docx → 年报（批注）.docx. */
export function nameFor(path: string, what: string, ending?: string): string {
  const name = path.replace(/^.*\//, '');
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem}（${what}）${ending ?? (dot > 0 ? name.slice(dot) : '')}`;
}
