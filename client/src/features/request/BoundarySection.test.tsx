import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { square } from '../../map/fixtures.ts';
import { makeDetail } from '../../testing/detail.ts';
import { makeSession, refusal } from '../../testing/people.ts';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { makeZone } from '../../testing/zones.ts';
import { NewRequest } from './RequestPage.tsx';

/** The form is brought along by its first test. */
const PATIENT = { timeout: 20_000 };
const coarse = { type: 'MultiPolygon' as const, coordinates: square(105.84, 21.59, 0.01) };
const exact = {
  type: 'MultiPolygon' as const,
  coordinates: square(105.840000123, 21.590000456, 0.01).map((part) =>
    part.map((ring) => ring.map((at) => at.map((value) => Number(value.toFixed(9))))),
  ),
};
const zone = makeZone(5, { slug: 'kcn-yen-binh', geometry_role: 'surveyed' });
const known = { features: [{ geometry: exact }], sources: [], revision: 1, as_of: '2026-11-22' };

afterEach(() => window.localStorage.clear());

const open = (boundaries: unknown) =>
  renderAtlas(<NewRequest slug="kcn-yen-binh" />, {
    state: { view: 'desk' },
    answers: {
      '/api/session': makeSession(['read kcn', 'propose kcn']),
      '/api/zones': zonesAnswer([zone]),
      '/api/zones/kcn-yen-binh': makeDetail(zone, { geometry: coarse }),
      '/api/fields': { items: [] },
      '/api/requests': { numberMatched: 0, items: [] },
      '/api/boundaries': boundaries,
    },
  });

describe('a boundary that stands', () => {
  it('is drawn again from its exact corners, not from the coarser ones of the map', async () => {
    const { user, store } = open(known);
    const draw = (await screen.findByText('Vẽ lại từ hình này', {}, PATIENT)) as HTMLButtonElement;
    await expect.poll(() => draw.disabled, PATIENT).toBe(false);
    await user.click(draw);
    expect(store.getState().sketch?.geometry).toEqual(exact);
  });

  it('is not drawn again at all while its corners cannot be read', async () => {
    const { store } = open(refusal(500, 'internal', []));
    expect(await screen.findByRole('alert', {}, PATIENT)).toBeTruthy();
    expect((screen.getByText('Vẽ lại từ hình này') as HTMLButtonElement).disabled).toBe(true);
    expect(store.getState().sketch).toBeNull();
  });
});
