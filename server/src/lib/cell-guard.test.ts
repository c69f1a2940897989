import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from './cell-guard.ts';

const text = fc.string({
  unit: fc.constantFrom(...'\'=+-@\t\r\n＝－a1;"'.split('')),
  maxLength: 8,
});

describe('a guarded text', () => {
  it('never begins as a formula does, and comes back as it was', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(guarded(value)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(unguarded(guarded(value))).toBe(value);
      }),
    );
  });

  it('is the text itself wherever nothing can run', () => {
    for (const plain of ['', 'Công ty A+B', "'quoted'", '12/QĐ-UBND']) {
      expect(guarded(plain)).toBe(plain);
    }
    expect(guarded('=HYPERLINK("http://example.test")')).toBe(
      '\'=HYPERLINK("http://example.test")',
    );
    expect(guarded('-')).toBe("'-");
  });
});
