import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { makeZone } from '../../testing/zones.ts';
import { DayControl } from './DayControl.tsx';
import { PinnedBanner } from './PinnedBanner.tsx';

const answers = { '/api/zones': zonesAnswer([makeZone(1)]) };
const both = (
  <>
    <DayControl />
    <PinnedBanner />
  </>
);

describe('the day whose figures are shown', () => {
  it('is chosen in the top bar, said over the page and asked of the API', async () => {
    const { user, store, asked } = renderAtlas(both, { answers });
    expect(screen.queryByRole('status')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xem bản đồ theo ngày' }));
    const field = screen.getByLabelText('Bản đồ theo ngày');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: '0024-12-31' } });
    expect(store.getState().asOf).toBeNull();
    fireEvent.change(field, { target: { value: '2024-12-31' } });
    expect(store.getState().asOf).toBe('2024-12-31');
    expect((await screen.findByRole('status')).textContent).toContain(
      'Bản đồ theo ngày 31/12/2024',
    );
    expect(asked.some((address) => address.includes('as_of=2024-12-31'))).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Trở về hôm nay' }));
    expect(store.getState()).toMatchObject({ asOf: null, knownAt: null });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('Escape closes the choice and leads back to its button', async () => {
    const { user } = renderAtlas(both, { answers });
    const button = screen.getByRole('button', { name: 'Xem bản đồ theo ngày' });
    await user.click(button);
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Bản đồ theo ngày')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('says what was known when a revision is pinned', () => {
    renderAtlas(both, { answers, state: { asOf: '2024-12-31', knownAt: 1200 } });
    expect(screen.getByRole('status').textContent).toContain('theo bản dữ liệu số 1.200');
  });
});
