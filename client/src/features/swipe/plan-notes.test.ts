import { expect, it } from 'vitest';
import type { OrientationFeature, Region } from '../../api/types.ts';
import { heldAgainst, type NoteWords, planNotes } from './plan-notes.ts';

type Orientation = OrientationFeature['properties'];

const words: NoteWords = {
  region: { north: 'Phía Bắc', south: 'Phía Nam', east: 'Phía Đông', west: 'Phía Tây' },
  industry: (code) => (['05', '07', '08'].includes(code) ? 'khai khoáng' : `ngành ${code}`),
  absent: 'không có',
  newRegion: '+ vùng mới',
  more: (n) => `và ${n} ngành khác`,
};

function orientation(
  code: Region,
  plan: string,
  own: readonly string[],
  provinceWide: readonly string[] = [],
): Pick<Orientation, 'code' | 'plan' | 'industries' | 'label_point'> {
  const industry = (wide: boolean) => (of: string) => ({
    code: of,
    stance: 'priority' as const,
    phrase_vi: '',
    basis: 'direct',
    plan,
    province_wide: wide,
    note: null,
    note_en: null,
  });
  return {
    code,
    plan,
    label_point: [105.5, 21.8],
    industries: [...own.map(industry(false)), ...provinceWide.map(industry(true))],
  };
}

const older = [orientation('west', 'scheme-2024', ['05', '07', '16', '32'])];
const newer = [
  orientation('west', 'plan-2025', ['16', '10'], ['32']),
  orientation('north', 'plan-2025', ['16', '17', '23', '24', '25', '31', '35']),
];

it('marks what one plan alone gives priority; what the other wants of the whole province is in it too', () => {
  const [west, north] = planNotes(heldAgainst(older, newer, words), words);
  expect(west).toMatchObject({
    title: 'PHÍA TÂY',
    marked: ['+ khai khoáng'],
    plain: ['ngành 16, ngành 32'],
  });
  expect(north).toMatchObject({ region: 'north', marked: ['không có'], plain: [] });
});

it('says when it alone knows a region, and counts what there is no room for', () => {
  const [west, north] = planNotes(heldAgainst(newer, older, words), words);
  expect(west).toMatchObject({ marked: ['+ ngành 10'], plain: ['ngành 16'] });
  expect(north?.marked).toEqual(['+ vùng mới']);
  expect(north?.plain.at(-1)).toBe('và 2 ngành khác');
});

it('leaves out what only another plan says', () => {
  const [west] = older;
  if (!west) throw new Error('no region');
  const mixed = { ...west, industries: [...west.industries, ...(newer[0]?.industries ?? [])] };
  expect(heldAgainst([mixed], newer, words)[0]?.shared).toEqual(['ngành 16', 'ngành 32']);
});
