import { describe, expect, it } from 'vitest';
import { fold, matches, parseQuery, rank, searchText } from './search.ts';

const text = searchText({
  search_name: 'KCN Sông Công II',
  search_places: 'Phường Bách Quang; Lương Sơn; TP Sông Công',
});
const query = (q: string) => {
  const parsed = parseQuery(q);
  if (!parsed) throw new Error('an empty query');
  return parsed;
};

describe('search in Vietnamese', () => {
  it('folds tones, marks and đ, however they are composed', () => {
    expect(fold('Đại Phúc')).toBe('dai phuc');
    expect(fold('Định Hóa'.normalize('NFD'))).toBe('dinh hoa');
    expect(fold('ƯỚC ĂÂÊÔƠ')).toBe('uoc aaeoo');
  });

  it('finds every word anywhere, with tones or without', () => {
    expect(matches(query('song cong'), text)).toBe(true);
    expect(matches(query('công  sông'), text)).toBe(true);
    expect(matches(query('bach kcn'), text)).toBe(true);
    expect(matches(query('song da'), text)).toBe(false);
    expect(parseQuery('   ')).toBeNull();
  });

  it('ranks what was typed with tones before what fits without', () => {
    expect(rank(query('Sông Công'), text)).toBe(0);
    expect(rank(query('sông công'.normalize('NFD')), text)).toBe(0);
    expect(rank(query('song cong'), text)).toBe(1);
    expect(rank(query('Bách Quang'), text)).toBe(2);
    expect(rank(query('bach quang'), text)).toBe(3);
    expect(rank(query('kcn Bách'), text)).toBe(2);
  });
});
