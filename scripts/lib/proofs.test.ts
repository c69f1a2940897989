import { expect, it } from 'vitest';
import type { CheckResult } from '../../server/src/geodata/check/official.ts';
import { proofLines } from './proofs.ts';

const side = (value: number) => ({ value, terms: [] });
const conflict: CheckResult = {
  key: 'x',
  topic: 'ccn',
  agrees: false,
  asExpected: true,
  left: side(2067.07),
  relation: '=',
  right: side(1590),
  difference: 477.07,
  unit: 'ha',
  title: { vi: 'Diện tích', en: 'Area' },
  explanation: { vi: '', en: '' },
  sources: [],
};

it('lists proofs with their faults, contradictions, and the outcome', () => {
  const proofs = [
    { title: 'One', found: '87', faults: [] },
    { title: 'Two', found: '2 overlaps', faults: ['a and b', 'c and d'] },
  ];
  const lines = proofLines({ proofs, contradictions: [conflict] });
  expect(lines).toContain('  ✓ One: 87');
  expect(lines).toContain('  ✗ Two: 2 overlaps');
  expect(lines).toContain('      c and d');
  expect(lines).toContain('    Area: 2,067.07 = 1,590 ha? off by 477.07');
  expect(lines.at(-1)).toBe('1 of 2 proofs fail.');
});

it('says that all hold', () => {
  const proofs = [{ title: 'One', found: '87', faults: [] }];
  expect(proofLines({ proofs, contradictions: [] }).at(-1)).toBe('All 1 proofs hold.');
});
