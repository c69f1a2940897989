import { expect, it } from 'vitest';
import { communeLines } from './commune-report.ts';

const commune = {
  code: '05528',
  name: 'Phường Bách Quang',
  by: 'code' as const,
  areaKm2: 26.5,
  officialKm2: 25,
  deviation: 0.06,
  notable: true,
  area: { type: 'Polygon' as const, coordinates: [] },
};

it('says what was loaded, what not and why, and what is missing', () => {
  const lines = communeLines({
    revision: 3,
    loaded: [commune, { ...commune, by: 'name', notable: false }],
    rejected: [{ name: 'Xã A', reason: 'not a valid shape' }],
    missing: ['Xã B', 'Xã C'],
    ignored: 5,
  });
  expect(lines).toEqual([
    'Revision 3: 2 boundaries loaded, 1 by code, 1 by name.',
    'Area differs from the official one (1):',
    '  Phường Bách Quang: 26.50 km² for 25 km² (+6.0 %)',
    'Not loaded (1):',
    '  Xã A: not a valid shape',
    'Not in the file (2):',
    '  Xã B',
    '  Xã C',
    '5 features belong to no commune of the province.',
  ]);
});

it('says that nothing was loaded', () => {
  const none = { revision: null, loaded: [], rejected: [], missing: [], ignored: 0 };
  expect(communeLines(none)).toEqual(['Nothing was loaded.']);
});
