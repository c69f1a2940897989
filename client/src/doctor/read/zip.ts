import { Unzip, UnzipInflate, UnzipPassThrough, unzipSync } from 'fflate';
import { MOST_ENTRIES, MOST_UNPACKED_BYTES } from '../limits.ts';
import type { Progress } from '../types.ts';
import { Refusal, unreadable } from './refusal.ts';

export interface Entry {
  readonly name: string;
  /** What the directory says it takes unpacked. */
  readonly size: number;
}

/** Bytes pushed at once: a larger piece can overshoot a declared size by far before it is noticed. */
const PUSH_BYTES = 4096;
/** In the flags of an entry: its bytes need a password. */
const ENCRYPTED = 1;

/**
 * What an archive holds, by its directory; nothing is unpacked. One unsafe name or too much declared refuses all of it.
 */
export function entriesOf(zip: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  try {
    unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        entries.push({ name, size: originalSize });
        if (entries.length > MOST_ENTRIES) throw new Refusal('zip_bomb', { entries: MOST_ENTRIES });
        return false;
      },
    });
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable('damaged');
  }
  const unsafe = entries.find(({ name }) => isUnsafe(name));
  if (unsafe) throw new Refusal('zip_path', { name: unsafe.name.slice(0, 100) });
  return entries;
}

/** A name that would leave the folder it is unpacked into, here or wherever the file goes next. */
const isUnsafe = (name: string) =>
  /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');

/**
 * Unpacks the wanted entries and not a byte more than they declare. The library's own call cuts an entry that
 * declares too little, in silence; here it ends the reading, as does one that declares too much.
 */
export function unpack(
  zip: Uint8Array,
  wanted: readonly Entry[],
  progress: Progress,
): Map<string, Uint8Array> {
  if (new Set(wanted.map(({ name }) => name)).size < wanted.length) throw unreadable('damaged');
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED_BYTES) {
    throw new Refusal('zip_bomb', { limit: MOST_UNPACKED_BYTES });
  }
  if (isEncrypted(zip)) throw unreadable('encrypted');
  const sizes = new Map(wanted.map(({ name, size }) => [name, size]));
  const contents = new Map<string, Uint8Array>();
  const stream = new Unzip((file) => {
    const size = sizes.get(file.name);
    if (size === undefined || contents.has(file.name)) return;
    const content = new Uint8Array(size);
    let filled = 0;
    contents.set(file.name, content);
    file.ondata = (error, chunk, final) => {
      // What is thrown below comes back here as an error of the stream.
      if (error) throw error;
      if (filled + chunk.length > size) {
        throw new Refusal('zip_bomb', { name: file.name.slice(0, 100) });
      }
      content.set(chunk, filled);
      filled += chunk.length;
      if (final && filled < size) throw unreadable('damaged');
      if (final) sizes.delete(file.name);
    };
    file.start();
  });
  stream.register(UnzipInflate);
  stream.register(UnzipPassThrough);
  try {
    for (let at = 0; at < zip.length && sizes.size > 0; at += PUSH_BYTES) {
      stream.push(zip.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= zip.length);
      progress('unpack', at / zip.length);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable('damaged');
  }
  if (sizes.size > 0) throw unreadable('damaged');
  return contents;
}

/** By the first entry: archives have a password for all of them or for none. */
const isEncrypted = (zip: Uint8Array) => ((zip[6] ?? 0) & ENCRYPTED) !== 0;

/** The last part of a path, in small letters. */
export const baseOf = (name: string) => (name.split('/').at(-1) ?? '').toLowerCase();

/** Files that a Mac adds to every archive, beside the real ones. */
export const isShadow = (name: string) =>
  name.startsWith('__MACOSX/') || baseOf(name).startsWith('._');
