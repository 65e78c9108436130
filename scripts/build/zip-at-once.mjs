/**
 * Lets write-excel-file pack a workbook in the thread that it is called in. Else fflate starts a `Worker` for each part of
 * 160 kB or more, which Node has none of by that name, and which a page from the disk is not given.
 */
export const ZIP_AT_ONCE = {
  name: 'zip-at-once',
  setup({ onLoad }) {
    onLoad({ filter: /write-excel-file[\\/]modules[\\/]zip[\\/]zipToArrayBuffer\.js$/ }, () => ({
      contents: `
        import { zipSync } from 'fflate';
        export default (files) => Promise.resolve(zipSync(files).buffer);`,
    }));
  },
};
