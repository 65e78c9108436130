import { join } from 'node:path';
import type { Disk } from '../disk/disk.js';
import { readTextWithin } from '../disk/read.js';
import { Upwards } from '../disk/upwards.js';
import { ConfigurationError } from '../errors.js';

const NAMES = ['nianbao.config.yaml', 'nianbao.config.yml', 'nianbao.config.json'];

/** Megabytes of a manifest that is worth asking. */
const MANIFEST = 4;

/** Finds the configuration that holds for a folder; what holds for a folder is found once. */
export class ConfigSearch {
  readonly #disk: Disk;
  readonly #upwards: Upwards;
  readonly #found = new Map<string, string | undefined>();

  constructor(disk: Disk) {
    this.#disk = disk;
    this.#upwards = new Upwards(disk);
  }

  /**
   * The nearest configuration upwards, within the repository.
   * @throws ConfigurationError where a folder has several.
   */
  nearest(folder: string): string | undefined {
    const below: string[] = [];
    let at: string | undefined = folder;
    let found: string | undefined;
    while (at !== undefined && found === undefined && !this.#found.has(at)) {
      below.push(at);
      found = this.#in(at);
      if (found === undefined) at = this.#upwards.parentOf(at);
    }
    found ??= at === undefined ? undefined : this.#found.get(at);
    for (const each of below) this.#found.set(each, found);
    return found;
  }

  #in(folder: string): string | undefined {
    const present = NAMES.filter((name) => this.#upwards.has(join(folder, name)));
    if (present.length > 1) throw several(folder, present);
    if (present[0]) return join(folder, present[0]);
    const manifest = join(folder, 'package.json');
    return this.#upwards.has(manifest) && this.#hasKey(manifest) ? manifest : undefined;
  }

  /** A manifest that cannot be read or parsed is not ours to complain of: it is only asked for our key. */
  #hasKey(manifest: string): boolean {
    const text = readTextWithin(manifest, MANIFEST, this.#disk);
    return typeof text === 'string' && /"nianbao"\s*:/.test(text);
  }
}

function several(folder: string, names: readonly string[]): ConfigurationError {
  return new ConfigurationError(
    {
      zh: `${folder} 里有两份以上的配置：${names.join('、')}。`,
      en: `There are several configurations in ${folder}: ${names.join(', ')}.`,
    },
    { zh: '请只留一份。', en: 'Keep one of them.' },
  );
}
