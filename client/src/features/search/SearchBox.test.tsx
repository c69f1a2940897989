import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { makeZone } from '../../testing/zones.ts';
import { SearchBox } from './SearchBox.tsx';

const zones = [
  makeZone(1, { name_vi: 'KCN Sông Công I', slug: 'kcn-song-cong-1' }),
  makeZone(2, { name_vi: 'KCN Sông Công II', slug: 'kcn-song-cong-2' }),
];
const communes = {
  type: 'FeatureCollection',
  numberMatched: 1,
  numberReturned: 1,
  features: [
    {
      type: 'Feature',
      id: 1,
      geometry: { type: 'Point', coordinates: [105.9, 21.4] },
      properties: {
        code: '01',
        name_vi: 'Xã Điềm Thụy',
        name_en: 'Điềm Thụy',
        type: 'xa',
        area_km2: 40,
        orientation: 'south',
        also_orientation: null,
        former_districts: [],
        former_communes: ['Xã Nga My'],
        has_boundary: false,
      },
    },
  ],
};
const open = () =>
  renderAtlas(<SearchBox />, {
    answers: { '/api/zones': zonesAnswer(zones), '/api/communes': communes },
  });
const box = () => screen.getByRole('combobox');

describe('search', () => {
  it('filters while typing and goes to a zone by keyboard alone', async () => {
    const { user, store } = open();
    await user.keyboard('/');
    expect(document.activeElement).toBe(box());
    await user.keyboard('song cong');
    expect(store.getState().filters.q).toBe('song cong');
    const options = await screen.findAllByRole('option');
    expect(options).toHaveLength(2);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(box().getAttribute('aria-activedescendant')).toBe(options[1]?.id);
    await user.keyboard('{Enter}');
    expect(store.getState().selected).toBe('kcn-song-cong-2');
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('finds a commune by a former name, filters by its new one and goes there', async () => {
    const { user, store, map } = open();
    await user.type(box(), 'nga my');
    const option = await screen.findByRole('option', { name: /Điềm Thụy.*trước là Xã Nga My/ });
    await user.click(option);
    expect(store.getState().filters.q).toBe('Xã Điềm Thụy');
    expect(map.flyToPoint).toHaveBeenCalledWith([105.9, 21.4]);
  });

  it('Escape closes the suggestions first, then empties the box', async () => {
    const { user, store } = open();
    await user.type(box(), 'song');
    await screen.findAllByRole('option');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(store.getState().filters.q).toBe('song');
    await user.keyboard('{Escape}');
    expect(store.getState().filters.q).toBe('');
  });

  it('says that nothing resembles it', async () => {
    const { user } = open();
    await user.type(box(), 'zzz');
    expect(await screen.findAllByText('Không thấy tên nào giống “zzz”')).toHaveLength(2);
  });
});
