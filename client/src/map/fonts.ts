import latinItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-italic.woff2?url';
import latinRegular from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2?url';
import latinMedium from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url';
import latinBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnameseItalic from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-italic.woff2?url';
import vietnameseRegular from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2?url';
import vietnameseMedium from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?url';
import vietnameseBold from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Ranges as the font's own subsets declare them; neither file alone holds all Vietnamese letters. */
const VIETNAMESE = [
  'U+0102-0103',
  'U+0110-0111',
  'U+0128-0129',
  'U+0168-0169',
  'U+01A0-01A1',
  'U+01AF-01B0',
  'U+0300-0301',
  'U+0303-0304',
  'U+0308-0309',
  'U+0323',
  'U+0329',
  'U+1EA0-1EF9',
  'U+20AB',
];
const LATIN = [
  'U+0000-00FF',
  'U+0131',
  'U+0152-0153',
  'U+02BB-02BC',
  'U+02C6',
  'U+02DA',
  'U+02DC',
  'U+2000-206F',
  'U+20AC',
  'U+2122',
  'U+2191',
  'U+2193',
  'U+2212',
  'U+2215',
];

const face = (latin: string, vietnamese: string) => [
  { url: new URL(vietnamese, document.baseURI).href, 'unicode-range': VIETNAMESE },
  { url: new URL(latin, document.baseURI).href, 'unicode-range': LATIN },
];

/** The map's letters come from the application's own files: no glyph server. */
export const fontFaces = (): FontFacesSpecification => ({
  'Be Vietnam Pro Regular': face(latinRegular, vietnameseRegular),
  'Be Vietnam Pro Italic': face(latinItalic, vietnameseItalic),
  'Be Vietnam Pro Medium': face(latinMedium, vietnameseMedium),
  'Be Vietnam Pro SemiBold': face(latinBold, vietnameseBold),
});
