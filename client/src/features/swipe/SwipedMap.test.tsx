import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { makeScene, messages } from '../../map/fixtures.ts';
import { NO_NOTES } from '../../map/notes.ts';
import type { MapApi, Shown } from '../../map/types.ts';
import { useAtlas } from '../../store/context.tsx';
import { renderAtlas } from '../../testing/render.tsx';
import { MapApiContext } from '../stage/map-api.ts';
import { SwipedMap, type SwipedMapProps } from './SwipedMap.tsx';
import type { Side } from './side.ts';

const side = (name: string, opacity: number): Side => ({
  name,
  key: null,
  scene: { notes: NO_NOTES, matching: new Set([opacity]) },
});
const LEFT = side('Đề án 2024', 1);
const RIGHT = side('Đề án 2025', 2);

interface PartProps extends Pick<SwipedMapProps, 'base' | 'onSide'> {
  start: MapApi['mirror'];
}

function Part({ base, start, onSide }: PartProps) {
  const swiping = useAtlas((s) => s.swipe !== null);
  return (
    <MapApiContext value={{ current: { mirror: start } as unknown as MapApi }}>
      {swiping && (
        <SwipedMap
          base={base}
          messages={messages}
          ready
          onSide={onSide}
          left={LEFT}
          right={RIGHT}
        />
      )}
    </MapApiContext>
  );
}

function open() {
  const mirror = { update: vi.fn(), destroy: vi.fn() };
  const start = vi.fn((_element: HTMLElement, _first: Shown, _onLost: () => void) => mirror);
  const onSide = vi.fn();
  const base = makeScene({ padding: { top: 0, right: 420, bottom: 0, left: 0 } });
  const atlas = renderAtlas(<Part base={base} start={start} onSide={onSide} />, {
    state: { view: 'regions', swipe: { left: 'scheme-2024', right: 'plan-2025', at: 50 } },
  });
  return { ...atlas, mirror, start, onSide };
}

it('shows the left side on the map and the right one on a mirror, which ends with the swipe', () => {
  const { store, mirror, start, onSide } = open();
  expect(onSide).toHaveBeenLastCalledWith(LEFT.scene);
  expect(start).toHaveBeenCalledTimes(1);
  expect(start.mock.calls[0]?.[1].scene.matching).toEqual(new Set([2]));
  expect(mirror.destroy).not.toHaveBeenCalled();
  act(() => store.getState().setSwipe(null));
  expect(mirror.destroy).toHaveBeenCalledTimes(1);
  expect(onSide).toHaveBeenLastCalledWith(null);
});

it('is one map again where the second cannot be drawn any longer', () => {
  const { store, start, mirror } = open();
  act(() => start.mock.calls[0]?.[2]());
  expect(store.getState().swipe).toBeNull();
  expect(mirror.destroy).toHaveBeenCalledTimes(1);
});

it('has a divider that says where it stands and moves by keys', async () => {
  const { store, user, start } = open();
  expect(
    screen.getByRole('group', { name: /Đề án 2024 bên trái, Đề án 2025 bên phải/ }),
  ).toBeTruthy();
  const slider = screen.getByRole('slider', { name: 'Vạch trượt' });
  expect(slider.getAttribute('aria-valuenow')).toBe('50');
  slider.focus();
  await user.keyboard('{ArrowLeft}');
  expect(store.getState().swipe?.at).toBe(48);
  expect(slider.getAttribute('aria-valuetext')).toBe('Đề án 2024 48%, Đề án 2025 52%');
  await user.keyboard('{End}');
  expect(store.getState().swipe?.at).toBe(100);
  await user.keyboard('{Home}');
  expect(store.getState().swipe?.at).toBe(0);
  // Moving the divider draws nothing anew.
  expect(start).toHaveBeenCalledTimes(1);
});

it('follows the pointer that took it, inside what the card leaves of the map', () => {
  const { store } = open();
  const slider = screen.getByRole('slider');
  const divider = slider.parentElement as HTMLElement;
  const map = divider.parentElement as HTMLElement;
  map.getBoundingClientRect = () => ({ left: 100, width: 1020 }) as DOMRect;
  let held = false;
  divider.setPointerCapture = () => {
    held = true;
  };
  divider.hasPointerCapture = () => held;
  fireEvent.pointerMove(divider, { pointerId: 1, clientX: 250 });
  expect(store.getState().swipe?.at).toBe(50);
  fireEvent.pointerDown(divider, { pointerId: 1, button: 0, clientX: 400 });
  fireEvent.pointerMove(divider, { pointerId: 1, clientX: 250 });
  expect(store.getState().swipe?.at).toBe(25);
  expect(document.activeElement).toBe(slider);
});
