const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;

/**
 * A compound file, as Office before 2007 wrote, with nothing in it but a directory: header, allocation
 * table, then the sectors of the directory, four names each.
 */
export function compoundFile(...names: readonly string[]): Uint8Array {
  const entries = ['Root Entry', ...names];
  const sectors = Math.ceil(entries.length / 4);
  const bytes = new Uint8Array((2 + sectors) * SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const put16 = (at: number, value: number): void => {
    view.setUint16(at, value, true);
  };
  const put32 = (at: number, value: number): void => {
    view.setUint32(at, value, true);
  };
  put16(24, 0x3e);
  put16(26, 3);
  put16(28, 0xfffe);
  put16(30, 9);
  put16(32, 6);
  put32(44, 1);
  put32(48, 1);
  for (let index = 0; index < 109; index++) put32(76 + index * 4, index === 0 ? 0 : FREE);
  for (let index = 0; index < SECTOR / 4; index++) put32(SECTOR + index * 4, FREE);
  for (let index = 1; index <= sectors; index++)
    put32(SECTOR + index * 4, index === sectors ? END_OF_CHAIN : index + 1);
  entries.forEach((name, index) => {
    const at = 2 * SECTOR + index * 128;
    [...name].forEach((letter, place) => {
      put16(at + place * 2, letter.charCodeAt(0));
    });
    put16(at + 64, (name.length + 1) * 2);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}
