import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readZip, writeZip } from './zip.ts';

const LIMITS = { entries: 10, bytes: 10_000 };
const all = () => true;

/** An archive of one compressed entry; its declared size may be a lie. */
function packed(content: Buffer, declared = content.length): Buffer {
  const stored = writeZip(new Map([['a.xml', content]]));
  const body = deflateRawSync(content);
  const head = Buffer.from(stored.subarray(0, 35));
  const central = Buffer.from(stored.subarray(35 + content.length));
  for (const [header, at] of [
    [head, 0],
    [central, 2],
  ] as const) {
    header.writeUInt16LE(8, at + 8);
    header.writeUInt32LE(body.length, at + 18);
    header.writeUInt32LE(declared, at + 22);
  }
  central.writeUInt32LE(35 + body.length, central.length - 6);
  return Buffer.concat([head, body, central]);
}

describe('a ZIP archive', () => {
  it('comes back as it was packed', () => {
    const entries = new Map([
      ['xl/workbook.xml', Buffer.from('<a/>')],
      ['tên.xml', Buffer.from('é'.repeat(500))],
      ['empty', Buffer.alloc(0)],
    ]);
    expect(readZip(writeZip(entries), all, LIMITS)).toEqual({ entries });
    const one = readZip(writeZip(entries), (name) => name === 'empty', LIMITS);
    expect(one).toEqual({ entries: new Map([['empty', Buffer.alloc(0)]]) });
    const content = Buffer.from('x'.repeat(9000));
    expect(readZip(packed(content), all, LIMITS)).toEqual({
      entries: new Map([['a.xml', content]]),
    });
  });

  it('that declares more than allowed is not unpacked', () => {
    const bomb = packed(Buffer.alloc(10_001));
    expect(bomb.length).toBeLessThan(200);
    expect(readZip(bomb, all, LIMITS)).toEqual({ refused: 'too_large' });
    expect(readZip(bomb, () => false, LIMITS)).toEqual({ entries: new Map() });
  });

  it('that holds more than it declares is refused', () => {
    expect(readZip(packed(Buffer.alloc(50_000_000), 100), all, LIMITS)).toEqual({
      refused: 'malformed',
    });
  });

  it('with too many entries, or one name twice, is refused', () => {
    const many = new Map(Array.from({ length: 11 }, (_, i) => [`${i}`, Buffer.alloc(1)]));
    expect(readZip(writeZip(many), all, LIMITS)).toEqual({ refused: 'malformed' });
    const twice = writeZip(
      new Map([
        ['aa', Buffer.alloc(1)],
        ['ab', Buffer.alloc(1)],
      ]),
    );
    const renamed = Buffer.from(twice.toString('latin1').replaceAll('ab', 'aa'), 'latin1');
    expect(readZip(renamed, all, LIMITS)).toEqual({ refused: 'malformed' });
  });

  it('cut short or changed anywhere is refused or read right, and never throws', () => {
    const zip = packed(Buffer.from('<sheet>'.repeat(40)));
    const right = readZip(zip, all, LIMITS);
    expect('entries' in right).toBe(true);
    for (let at = 0; at < zip.length; at++) {
      expect('refused' in readZip(zip.subarray(0, at), all, LIMITS)).toBe(true);
      const changed = Buffer.from(zip);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const read = readZip(changed, all, LIMITS);
      if ('entries' in read) {
        for (const content of read.entries.values()) {
          expect(content.toString()).toBe('<sheet>'.repeat(40));
        }
      }
    }
  });
});
