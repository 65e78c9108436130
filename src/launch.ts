import { isAscii } from 'node:buffer';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Byte code of a bundle that is kept from run to run; src/keeper.ts keeps it on the disk. */
export interface Keeper {
  /** Whether nothing is kept for this version of V8, so that no name need be worked out. */
  readonly isEmpty: () => boolean;
  /** What exactly this text of the bundle is called, under this version of V8; undefined where nothing can be kept. */
  readonly nameOf: (source: Buffer) => string | undefined;
  readonly find: (name: string) => Buffer | undefined;
  readonly keep: (name: string, code: Buffer) => void;
}

export interface Launched<T> {
  readonly exports: T;
  /** Keeps what the run compiled, where it began without byte code; to be called when the run is over. */
  readonly keep: () => void;
}

/** What the build compiled in advance lies beside the code. */
export function cacheOf(bundle: string): string {
  return `${bundle}.cache`;
}

/**
 * Loads a CommonJS bundle with byte code, which saves a third of the time that a short run takes: with what an earlier
 * run kept, or else with what the build left beside the bundle. V8 refuses byte code of another version or other flags;
 * then the bundle is compiled as usual, and what the run compiled may be kept.
 */
export function launch<T>(bundle: string, keeper?: Keeper): Launched<T> {
  const source = readFileSync(bundle);
  const text = textOf(source);
  const name = keeper && !keeper.isEmpty() ? keeper.nameOf(source) : undefined;
  // The bytes of the source are done with: the code, which is as large, takes their place.
  const code = (name !== undefined && keeper?.find(name)) || builtCode(bundle, source);
  const script = compiled(text, bundle, code);
  const isRefused = script.cachedDataRejected ?? true;
  const kept = keeper && isRefused ? (name ?? keeper.nameOf(Buffer.from(text))) : undefined;
  return {
    exports: run<T>(script, bundle),
    keep: () => {
      if (kept !== undefined) keeper?.keep(kept, script.createCachedData());
    },
  };
}

function builtCode(bundle: string, room: Buffer): Buffer | undefined {
  const file = cacheOf(bundle);
  return existsSync(file) ? readInto(room, file) : undefined;
}

/** The content of a file, in memory that the process has already, where there is enough of it. */
function readInto(room: Buffer, file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const content = size <= room.length ? room.subarray(0, size) : Buffer.allocUnsafeSlow(size);
    let length = 0;
    while (length < size) {
      const more = readSync(descriptor, content, length, size - length, null);
      if (more === 0) break;
      length += more;
    }
    return content.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The bundle, compiled: a text that is one function, as Node would make of a CommonJS module. Node's own wrapping would copy
 * all of it.
 */
export function scriptOf(bundle: string, cachedData?: Buffer): Script {
  return compiled(textOf(readFileSync(bundle)), bundle, cachedData);
}

/** The build leaves ASCII, which takes a tenth of the time; others' scripts may be anything. */
function textOf(source: Buffer): string {
  return source.toString(isAscii(source) ? 'latin1' : 'utf8');
}

function compiled(text: string, bundle: string, cachedData: Buffer | undefined): Script {
  return new Script(text, { filename: bundle, ...(cachedData && { cachedData }) });
}

/** The exports of a compiled bundle. */
export function run<T>(script: Script, bundle: string): T {
  const made = { exports: {} };
  const call = script.runInThisContext() as (...names: unknown[]) => void;
  call.call(made.exports, made.exports, createRequire(bundle), made, bundle, dirname(bundle));
  return made.exports as T;
}
