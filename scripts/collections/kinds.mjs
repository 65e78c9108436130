/**
 * What two readers of a file may differ in, and who is right. The numbers of `judged.json` are of differences that were
 * looked at, the pages themselves where the texts did not settle it.
 */
export const KINDS = {
  running: {
    verdict: 'both',
    zh: '页眉、页脚和页码（各页同一位置上相同或逐页递增的行）我们不算正文，pdftotext 照录。',
    en: 'Running heads, running feet and page numbers are no text to us; pdftotext prints them.',
  },
  overlay: {
    verdict: 'both',
    zh: '按钮、勾选框、签名和批注框上的字，浮在页面之上，我们不算正文。',
    en: 'Captions of buttons and boxes to tick, signatures and remarks lie over the page; they are no text to us.',
  },
  slanting: {
    verdict: 'both',
    zh: '斜排的字（水印、图中的标注）和上下颠倒的字我们不读。',
    en: 'Words that slant (watermarks, labels in drawings) or stand upside down are left out by us.',
  },
  unseen: {
    verdict: 'ours',
    zh: '页面可见范围之外或没有印出来的字，pdftotext 也照录。',
    en: 'What lies outside of the visible page or is not painted is printed by pdftotext all the same.',
  },
  unread: {
    verdict: 'ours',
    zh: 'pdftotext 读不出或读错的字（没有内嵌的字体、两个码拼成的汉字、加密的文件、开头有杂物的文件），我们读出来的与页面上看到的一致。',
    en: 'Characters that pdftotext cannot read or misreads (fonts that are not brought along, Chinese in pairs of codes, encryption, bytes before the file) are read as they are seen.',
  },
  untold: {
    verdict: 'both',
    zh: '文件自己给出的字与画出来的不是同一个，或同一字形有几种写法，两边各取一种。',
    en: 'The file tells other characters than it draws, or a shape can be written in several ways; each takes one of them.',
  },
  ornaments: {
    verdict: 'both',
    zh: '花饰字体（Dingbats 等）中的图形我们不当作字。',
    en: 'The shapes of fonts of ornaments (Dingbats) are no characters to us.',
  },
  doubled: {
    verdict: 'both',
    zh: '为加粗或加影而重叠印两次的字，我们只取一次。',
    en: 'Characters struck twice over themselves are taken once by us.',
  },
  bullets: {
    verdict: 'both',
    zh: '项目符号我们不算正文。',
    en: 'Bullets of lists are no text to us.',
  },
  revised: {
    verdict: 'ours',
    zh: '修订中删去的字和隐藏的字，LibreOffice 的纯文本仍然保留。',
    en: 'Deleted and hidden text is kept by the plain text of LibreOffice.',
  },
  notes: {
    verdict: 'both',
    zh: '脚注、尾注的序号我们不算正文。',
    en: 'The marks of notes are no text to us.',
  },
  boxes: {
    verdict: 'ours',
    zh: '文本框和图文框里的字，LibreOffice 的纯文本没有。',
    en: 'What stands in text boxes and frames is left out by the plain text of LibreOffice.',
  },
  fields: {
    verdict: 'ours',
    zh: '域的结果（文件名、日期）和自动编号：我们取文件里存着的、页面上看到的，LibreOffice 重新算了一遍。',
    en: 'Results of fields and automatic numbers are read as they are kept and shown; LibreOffice works them out anew.',
  },
  broken: {
    verdict: 'both',
    zh: '有意改坏的文件，域的标记已经缺失。',
    en: 'A file that was broken on purpose, whose marks of fields are gone.',
  },
};
