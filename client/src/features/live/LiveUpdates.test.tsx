import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { makeZone } from '../../testing/zones.ts';
import LiveUpdates from './LiveUpdates.tsx';

class SpokenStream {
  static latest: SpokenStream | null = null;
  readonly listeners = new Map<string, (event: { data: string }) => void>();
  constructor(readonly address: string) {
    SpokenStream.latest = this;
  }
  addEventListener(type: string, listener: (event: { data: string }) => void) {
    this.listeners.set(type, listener);
  }
  close() {}
}

const zone = makeZone(5, { name_vi: 'KCN Yên Bình', slug: 'kcn-yen-binh' });
const answers = { '/api/zones': zonesAnswer([zone, makeZone(6)]) };
const news = (type: string, zones: unknown[]) =>
  act(async () =>
    SpokenStream.latest?.listeners.get(type)?.({ data: JSON.stringify({ revision: 2, zones }) }),
  );
const readings = (asked: string[]) => asked.filter((at) => at.startsWith('/api/zones?')).length;

describe('an open page', () => {
  beforeEach(() => {
    SpokenStream.latest = null;
  });
  const open = async (asOf: string | null = null) => {
    const rendered = renderAtlas(<LiveUpdates />, { answers, state: { asOf } });
    vi.stubGlobal('EventSource', SpokenStream);
    await vi.waitFor(() => expect(readings(rendered.asked)).toBe(1));
    await act(async () => {});
    return rendered;
  };

  it('reads again what a revision changed, marks the zone and says its name', async () => {
    const { asked, store } = await open();
    await vi.waitFor(() => expect(SpokenStream.latest?.address).toBe('/api/events?since=1'));
    await news('revision', [{ id: 5, slug: 'kcn-yen-binh' }]);
    await vi.waitFor(() => expect(readings(asked)).toBe(2));
    await vi.waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('Số liệu KCN Yên Bình vừa được cập nhật'),
    );
    expect(store.getState().pulsed).toEqual([5]);
  });

  it('says how many, when there are several', async () => {
    await open();
    await vi.waitFor(() => expect(SpokenStream.latest).not.toBeNull());
    await news('revision', [
      { id: 5, slug: 'kcn-yen-binh' },
      { id: 6, slug: 'kcn-thu-6' },
    ]);
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/2 khu, cụm/));
  });

  it('reads everything again after a long absence, without pointing anywhere', async () => {
    const { asked, store } = await open();
    await vi.waitFor(() => expect(SpokenStream.latest).not.toBeNull());
    await news('reset', []);
    await vi.waitFor(() => expect(readings(asked)).toBe(2));
    expect(store.getState().pulsed).toEqual([]);
  });

  it('leaves a pinned map as it is', async () => {
    const { asked, store } = await open('2024-12-31');
    expect(SpokenStream.latest).toBeNull();
    await act(async () => store.getState().unpinMoment());
    await vi.waitFor(() => expect(SpokenStream.latest).not.toBeNull());
    await act(async () => store.getState().pinMoment('2023-12-31'));
    await vi.waitFor(() => expect(readings(asked)).toBe(3));
    await news('revision', [{ id: 5, slug: 'kcn-yen-binh' }]);
    expect(readings(asked)).toBe(3);
    expect(store.getState().pulsed).toEqual([]);
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
