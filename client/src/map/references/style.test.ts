import { type StyleSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { PALETTES } from '../palette.ts';
import { referenceLayers, referenceSource, sourceIdOf } from './style.ts';
import type { Reference, ReferenceDrawing } from './types.ts';

const pictures: ReferenceDrawing = {
  type: 'pictures',
  tiles: 'https://maps.example/wms?BBOX={bbox-epsg-3857}',
  scheme: 'xyz',
  minZoom: 0,
  maxZoom: 19,
};
const polygons = (tint: number): ReferenceDrawing => ({ type: 'polygons', data: '/api/x', tint });
const made = (drawing: ReferenceDrawing, more: Partial<Reference> = {}): Reference => ({
  id: 'a',
  opacity: 0.5,
  attribution: 'Sở',
  bounds: [105, -90, 107, 90],
  attempt: 0,
  drawing,
  ...more,
});

const style = (reference: Reference): StyleSpecification => ({
  version: 8,
  sources: { [sourceIdOf(reference.id)]: referenceSource(reference) },
  layers: referenceLayers(reference, PALETTES.light),
});

describe('a reference layer', () => {
  it.each([pictures, { ...pictures, scheme: 'tms' as const }, ...[0, 1, 2, 5, 9].map(polygons)])(
    'follows the specification',
    (drawing) => {
      expect(validateStyleMin(style(made(drawing))).map(({ message }) => message)).toEqual([]);
    },
  );

  it('is drawn as strongly as it is asked for', () => {
    expect(referenceLayers(made(pictures), PALETTES.light)).toMatchObject([
      { type: 'raster', paint: { 'raster-opacity': 0.5 } },
    ]);
    const [area, edge] = referenceLayers(made(polygons(1)), PALETTES.dark);
    expect(area?.paint).toMatchObject({
      'fill-color': PALETTES.dark.reference[1],
      'fill-opacity': 0.08,
    });
    expect(edge?.paint).toMatchObject({ 'line-opacity': 0.5, 'line-dasharray': [3, 1.5] });
  });

  it('asks for pictures inside its bounds alone, and from rows as they are counted', () => {
    expect(referenceSource(made({ ...pictures, scheme: 'tms' }))).toMatchObject({
      bounds: [105, -85, 107, 85],
      scheme: 'tms',
      maxzoom: 19,
    });
    expect(referenceSource(made(pictures, { bounds: null }))).not.toHaveProperty('bounds');
  });

  it('names its source as text, whatever somebody typed', () => {
    const attribution = '<img src=x onerror="alert(1)"> & con';
    expect(referenceSource(made(pictures, { attribution }))).toMatchObject({
      attribution: '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; con',
    });
    expect(referenceSource(made(pictures, { attribution: '' }))).not.toHaveProperty('attribution');
  });
});
