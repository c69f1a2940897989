import { describe, expect, it } from 'vitest';
import { parseBbox } from './bbox.ts';

describe('parseBbox', () => {
  it('reads west, south, east, north', () => {
    expect(parseBbox('105.4,21.3,106.3,22.8')).toEqual([105.4, 21.3, 106.3, 22.8]);
    expect(parseBbox('-180, -90, 180, 90')).toEqual([-180, -90, 180, 90]);
    expect(parseBbox('105,21,105,21')).toEqual([105, 21, 105, 21]);
  });

  it.each([
    ['106,21,105,22', /west/],
    ['105,22,106,21', /south/],
    ['21.3,105.4,22.8,106.3', /latitude .* longitude comes first/],
    ['105,21,181,22', /longitude beyond/],
    ['105,21,106', /west,south,east,north/],
    ['105,21,106,22,0,1', /west,south,east,north/],
    ['NaN,21,106,22', /west,south,east,north/],
    ['105,21,Infinity,22', /west,south,east,north/],
    ['1e2,21,106,22', /west,south,east,north/],
    ['105,,106,22', /west,south,east,north/],
    ['105;21;106;22', /west,south,east,north/],
    ['', /west,south,east,north/],
    ["105,21,106,22'--", /west,south,east,north/],
  ])('refuses %s', (text, message) => {
    expect(() => parseBbox(text)).toThrow(message);
  });
});
