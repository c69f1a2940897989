import { describe, expect, it } from 'vitest';
import { attachment, isFileName, typeOf } from './type.ts';

describe('the type of a file', () => {
  it('is told by its bytes, not by its name', () => {
    expect(typeOf(Buffer.from('%PDF-1.7 ...'))).toBe('application/pdf');
    expect(typeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(typeOf(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('image/png');
    for (const other of ['', '%PD', '<html>', 'GIF89a', 'PK\u0003\u0004']) {
      expect(typeOf(Buffer.from(other))).toBeUndefined();
    }
  });
});

describe('the name of a file', () => {
  it('holds no path and nothing invisible', () => {
    expect(isFileName('Quyết định 12.pdf')).toBe(true);
    for (const name of ['', ' a', '../a', 'a\\b', 'a\nb', 'x'.repeat(201), 'a\u202eb']) {
      expect(isFileName(name)).toBe(false);
    }
  });

  it('is sent so that every browser keeps it', () => {
    expect(attachment('Quyết "12".pdf')).toBe(
      `attachment; filename="Quye__t _12_.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%2212%22.pdf`,
    );
  });
});
