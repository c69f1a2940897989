import { expect, it } from 'vitest';
import { noteFeatures } from './notes.ts';

it('puts every line of a note under its title, at its place', () => {
  const { features } = noteFeatures([
    {
      key: 'west',
      at: [105.5, 21.8],
      title: 'PHÍA TÂY',
      marked: ['+ khai khoáng'],
      plain: ['gỗ,', 'nghề thủ công'],
      region: 'west',
    },
    { key: 'zone', at: [105.8, 21.5], title: 'KCN', marked: [], plain: [], region: null },
  ]);
  expect(features.map(({ properties }) => properties)).toEqual([
    { title: 'PHÍA TÂY', marked: '\n+ khai khoáng', plain: '\ngỗ,\nnghề thủ công', code: 'west' },
    { title: 'KCN', marked: '', plain: '', code: '' },
  ]);
  expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [105.5, 21.8] });
});
