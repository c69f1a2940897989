import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../i18n/context.tsx';
import { freshnessWords } from './words.ts';

const words = wordsOf('vi');
const said = (
  freshness: 'fresh' | 'stale' | 'undated',
  confirmed: string | null,
  evidence: string | null,
) => freshnessWords(words, { freshness, confirmed_on: confirmed, evidence_on: evidence });

describe('how old the figures are', () => {
  it('names the later of evidence and confirmation', () => {
    expect(said('fresh', '2026-11-02', '2025-12-31')).toBe('Xác nhận còn đúng: 02/11/2026');
    expect(said('fresh', null, '2025-12-31')).toBe('Số liệu gần nhất: 31/12/2025');
    expect(said('fresh', '2025-01-01', '2025-12-31')).toBe('Số liệu gần nhất: 31/12/2025');
    expect(said('stale', '2024-06-30', '2024-03-31')).toBe('Chưa xác nhận lại từ 30/6/2024');
  });

  it('says so when nothing is dated', () => {
    expect(said('undated', null, null)).toBe('Số liệu chưa rõ ngày, chưa ai xác nhận');
  });
});
