import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ZoneFeature } from '../../api/types.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { makeZone } from '../../testing/zones.ts';
import { FreshnessLine, FreshnessMark, UndatedShare } from './Freshness.tsx';

const undated = makeZone(1);
const stale = makeZone(2, { freshness: 'stale', evidence_on: '2025-06-30' });
const fresh = makeZone(3, { freshness: 'fresh', confirmed_on: '2026-11-20' });
const share = (zones: readonly ZoneFeature[]) =>
  renderAtlas(<UndatedShare zones={zones} />) && document.body.textContent;

it('marks in the list only what nobody confirmed for twelve months', () => {
  renderAtlas(
    [undated, stale, fresh].map((zone) => <FreshnessMark key={zone.id} zone={zone.properties} />),
  );
  expect(screen.getAllByTitle(/./).map(({ title }) => title)).toEqual([
    'Chưa xác nhận lại từ 30/6/2025',
  ]);
});

it('says on the card of each zone how old its figures are', () => {
  renderAtlas(<FreshnessLine zone={undated.properties} />);
  expect(screen.getByText('Số liệu chưa rõ ngày, chưa ai xác nhận')).toBeTruthy();
});

it('says once, under the list, how many have no date', () => {
  expect(share([undated, stale, fresh])).toBe('1 trong 3 nơi có số liệu chưa rõ ngày.');
});

it('says nothing of dates where all are known', () => {
  expect(share([stale, fresh])).toBe('');
});
