import { crc32, inflateRawSync } from 'node:zlib';

/** What an archive may hold; a table of 5,000 zones takes a tenth of it. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of the wanted entries together, unpacked. */
  readonly bytes: number;
}

export type ReadZip =
  | { readonly entries: ReadonlyMap<string, Buffer> }
  | { readonly refused: 'malformed' | 'too_large' };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
}

/**
 * Unpacks the wanted entries of a ZIP archive, and no byte more than allowed: what the central directory declares is
 * added up before anything is unpacked, and unpacking stops at what was declared, so a lie about a size is found too.
 */
export function readZip(
  zip: Buffer,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): ReadZip {
  const listed = directoryOf(zip, limits.entries);
  if (listed === undefined) return { refused: 'malformed' };
  const chosen = listed.filter(({ name }) => wanted(name));
  if (new Set(chosen.map(({ name }) => name)).size < chosen.length) return { refused: 'malformed' };
  if (chosen.reduce((sum, { size }) => sum + size, 0) > limits.bytes) {
    return { refused: 'too_large' };
  }
  const entries = new Map<string, Buffer>();
  for (const entry of chosen) {
    const content = unpack(zip, entry);
    if (content === undefined) return { refused: 'malformed' };
    entries.set(entry.name, content);
  }
  return { entries };
}

/** The entries that the central directory names, which has to end where the archive says it does. */
function directoryOf(zip: Buffer, most: number): Entry[] | undefined {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + END_BYTES > zip.length || zip.readUInt32LE(end) !== END) return undefined;
  const count = zip.readUInt16LE(end + 10);
  const until = zip.readUInt32LE(end + 12) + zip.readUInt32LE(end + 16);
  if (count > most || until > end) return undefined;
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + CENTRAL_BYTES > until || zip.readUInt32LE(at) !== CENTRAL) return undefined;
    const nameEnd = at + CENTRAL_BYTES + zip.readUInt16LE(at + 28);
    entries.push({
      name: zip.toString('utf8', at + CENTRAL_BYTES, nameEnd),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      offset: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return at === until ? entries : undefined;
}

/** An entry's bytes, or undefined where they are not what the directory says. */
function unpack(zip: Buffer, { offset, flags, method, packed, size, crc }: Entry) {
  const readable = offset + LOCAL_BYTES <= zip.length && zip.readUInt32LE(offset) === LOCAL;
  if (!readable || (flags & ENCRYPTED) !== 0) return undefined;
  const from = offset + LOCAL_BYTES + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  const bytes = zip.subarray(from, from + packed);
  if (bytes.length < packed) return undefined;
  const content = method === DEFLATED ? inflate(bytes, size) : method === STORED ? bytes : null;
  return content?.length === size && crc32(content) === crc ? content : undefined;
}

function inflate(bytes: Buffer, size: number): Buffer | undefined {
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}

/**
 * Packs entries without compressing them. A reader of the result sees what was unpacked and checked, whatever else the
 * archive they came from may have held for a reader that looks elsewhere.
 */
export function writeZip(entries: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of entries) {
    const name = Buffer.from(path);
    // Version, flags, method, time, date, CRC, sizes: the same in both headers.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(LOCAL);
    parts.push(local, common, name, content);
    const head = Buffer.alloc(6);
    head.writeUInt32LE(CENTRAL);
    head.writeUInt16LE(20, 4);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(head, common, tail, name);
    offset += LOCAL_BYTES + name.length + content.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END);
  end.writeUInt16LE(entries.size, 8);
  end.writeUInt16LE(entries.size, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
