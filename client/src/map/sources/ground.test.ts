import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { basemap, square } from '../fixtures.ts';
import type { BasemapCollection } from '../types.ts';
import { groundFeatures, insetBounds, insetLettering } from './ground.ts';

const ofClass = (name: string, of: BasemapCollection | null = basemap, lang: 'vi' | 'en' = 'vi') =>
  groundFeatures(of, lang).features.filter(({ properties }) => properties?.class === name);

describe('ground', () => {
  it('parts land from the sheet around', () => {
    const [land] = ofClass('land') as Feature<MultiPolygon>[];
    const [sheet] = ofClass('surround') as Feature<Polygon>[];
    expect(land && booleanPointInPolygon([105.5, 22], land)).toBe(true);
    expect(sheet && booleanPointInPolygon([105.5, 22], sheet)).toBe(false);
    expect(sheet && booleanPointInPolygon([104, 22], sheet)).toBe(true);
    expect(ofClass('rim')).toHaveLength(1);
  });

  it('numbers roads as their signs do, in every language', () => {
    expect(ofClass('expressway')[0]?.properties).toMatchObject({
      number: 'CT07',
      name: 'Cao tốc CT07 Hà Nội',
    });
    expect(ofClass('expressway', basemap, 'en')[0]?.properties).toMatchObject({
      number: 'CT07',
      name: 'CT07 Expressway',
    });
    expect(ofClass('river', basemap, 'en')[0]?.properties).toMatchObject({
      number: '',
      name: 'Sông Cầu',
    });
  });

  it('has a box for the unplaced even before the basemap arrives', () => {
    expect(ofClass('inset', null)).toHaveLength(1);
    expect(insetBounds(null)).toEqual([106.12, 21.33, 106.36, 21.58]);
    expect(ofClass('surround', null)).toEqual([]);
  });

  it("takes the basemap's own box where it has one", () => {
    const own: BasemapCollection = {
      features: [
        {
          id: 9,
          geometry: { type: 'Polygon', coordinates: square(106.1, 21.3, 0.2)[0] ?? [] },
          properties: { class: 'inset', name_vi: null, name_en: null },
        },
      ],
    };
    expect(ofClass('inset', own)).toHaveLength(1);
    const [west, south, east, north] = insetBounds(own);
    expect([west, south]).toEqual([106.1, 21.3]);
    expect(east).toBeCloseTo(106.3);
    expect(north).toBeCloseTo(21.5);
    const [title, note] = insetLettering(own, 'Tên', 'Chú').features;
    expect(title?.geometry).toEqual({ type: 'Point', coordinates: [106.1, north] });
    expect(note?.properties).toEqual({ part: 'note', text: 'Chú' });
  });
});
