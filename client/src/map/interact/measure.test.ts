// @vitest-environment jsdom
import type { FeatureCollection } from 'geojson';
import type { Map as GlMap } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeScene, makeZone, messages, square } from '../fixtures.ts';
import { addPoint, type MeasureState, startMeasure } from '../measure/state.ts';
import { fromPixels, toPixels } from '../mercator.ts';
import type { LngLat } from '../types.ts';
import { watchMeasure } from './measure.ts';

const ZOOM = 14;
const CENTER: LngLat = [105.84, 21.54];
const [CX, CY] = toPixels(CENTER, ZOOM);
/** Screen pixels round the centre, and back. */
const project = ([lon, lat]: LngLat) => {
  const [x, y] = toPixels([lon, lat], ZOOM);
  return { x: x - CX, y: y - CY };
};
const unproject = (x: number, y: number): LngLat => fromPixels([x + CX, y + CY], ZOOM);

function fakeMap() {
  const listeners = new Map<string, (event: unknown) => void>();
  const container = document.createElement('div');
  const canvas = document.createElement('canvas');
  container.append(canvas);
  let drawn: FeatureCollection | null = null;
  const dragPan = { enable: vi.fn(), disable: vi.fn() };
  const panBy = vi.fn();
  const map = {
    dragPan,
    panBy,
    on: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    getZoom: () => ZOOM,
    getCenter: () => ({ lng: CENTER[0], lat: CENTER[1] }),
    getCanvas: () => canvas,
    getCanvasContainer: () => container,
    project: ([lon, lat]: LngLat) => project([lon, lat]),
    getSource: () => ({
      setData: (data: FeatureCollection) => {
        drawn = data;
      },
    }),
  };
  const fire = (type: string, x: number, y: number) => {
    const [lng, lat] = unproject(x, y);
    const preventDefault = vi.fn();
    listeners.get(type)?.({
      type,
      lngLat: { lng, lat },
      point: { x, y },
      preventDefault,
      originalEvent: {},
    });
  };
  const key = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
    canvas.dispatchEvent(event);
    return event;
  };
  return {
    map: map as unknown as GlMap,
    fire,
    key,
    dragPan,
    panBy,
    parts: () => drawn?.features.map(({ properties }) => properties?.part as string) ?? [],
  };
}

describe('measuring on the map', () => {
  let state: MeasureState | null;
  const onMeasureChange = vi.fn((next: MeasureState) => {
    state = next;
  });
  const onMeasureEnd = vi.fn();
  const zones = { features: [makeZone(1, {}, square(105.86, 21.54, 0.02))] };
  const start = () => {
    const fake = fakeMap();
    const scene = makeScene({ zones });
    const control = watchMeasure(fake.map, {
      scene: () => ({ ...scene, measure: state }),
      messages: () => messages,
      onMeasureChange,
      onMeasureEnd,
    });
    return { ...fake, control };
  };
  const click = (fake: ReturnType<typeof start>, x: number, y: number) => {
    fake.fire('mousemove', x, y);
    fake.fire('mousedown', x, y);
    fake.fire('mouseup', x, y);
    fake.fire('click', x, y);
  };

  beforeEach(() => {
    vi.clearAllMocks();
    state = startMeasure('area');
  });

  it('adds points by clicks and closes on the first one', () => {
    const fake = start();
    click(fake, 0, 0);
    click(fake, 100, 0);
    click(fake, 100, 100);
    expect(state?.points).toHaveLength(3);
    click(fake, 4, 3);
    expect(state).toMatchObject({ closed: true });
    expect(state?.points).toHaveLength(3);
  });

  it('takes a trembling second click for none', () => {
    const fake = start();
    click(fake, 0, 0);
    click(fake, 2, 1);
    expect(state?.points).toHaveLength(1);
  });

  it('snaps to a corner of a boundary', () => {
    const fake = start();
    const corner = project([105.86, 21.54]);
    click(fake, corner.x + 6, corner.y + 5);
    expect(state?.points[0]).toEqual([105.86, 21.54]);
    expect(fake.parts()).toContain('snap');
  });

  it('moves a point by dragging, as one step to undo', () => {
    state = [unproject(0, 0), unproject(100, 0), unproject(100, 100)].reduce(
      addPoint,
      startMeasure('area'),
    );
    const steps = state.past.length;
    const fake = start();
    fake.fire('mousedown', 101, 1);
    expect(fake.dragPan.disable).toHaveBeenCalled();
    fake.fire('mousemove', 120, -20);
    fake.fire('mousemove', 140, -40);
    expect(onMeasureChange).not.toHaveBeenCalled();
    fake.fire('mouseup', 140, -40);
    expect(fake.dragPan.enable).toHaveBeenCalled();
    const moved = project(state?.points[1] ?? CENTER);
    expect(moved.x).toBeCloseTo(140, 3);
    expect(state?.past).toHaveLength(steps + 1);
  });

  it('inserts a point by dragging the middle of a side', () => {
    state = [unproject(0, 0), unproject(100, 0), unproject(100, 100)].reduce(
      addPoint,
      startMeasure('area'),
    );
    const fake = start();
    fake.fire('mousedown', 50, 0);
    fake.fire('mousemove', 50, -30);
    fake.fire('mouseup', 50, -30);
    expect(state?.points).toHaveLength(4);
    expect(project(state?.points[1] ?? CENTER).y).toBeCloseTo(-30, 3);
  });

  it('works by keyboard: Enter adds, Backspace takes back, Escape ends', () => {
    const fake = start();
    expect(fake.key({ key: 'Enter' }).defaultPrevented).toBe(true);
    expect(state?.points).toEqual([CENTER]);
    fake.key({ key: 'Backspace' });
    expect(state?.points).toEqual([]);
    fake.key({ key: 'Escape' });
    expect(onMeasureEnd).toHaveBeenCalledOnce();
  });

  it('steps finely with Shift and leaves plain arrows to the map', () => {
    const fake = start();
    fake.key({ key: 'ArrowLeft', shiftKey: true });
    expect(fake.panBy).toHaveBeenCalledWith([-8, 0], { duration: 0 });
    expect(fake.key({ key: 'ArrowLeft' }).defaultPrevented).toBe(false);
  });

  it('closes by keyboard with Shift and Enter', () => {
    state = [unproject(10, 0), unproject(100, 0), unproject(100, 100)].reduce(
      addPoint,
      startMeasure('area'),
    );
    start().key({ key: 'Enter', shiftKey: true });
    expect(state?.closed).toBe(true);
  });

  it('leaves keys and clicks alone when nobody measures', () => {
    state = null;
    const fake = start();
    expect(fake.key({ key: 'Enter' }).defaultPrevented).toBe(false);
    click(fake, 0, 0);
    expect(onMeasureChange).not.toHaveBeenCalled();
  });

  it('letters the figure once its library has come, and wipes it at the end', async () => {
    state = [unproject(0, 0), unproject(100, 0), unproject(100, 100)].reduce(
      addPoint,
      startMeasure('area'),
    );
    const fake = start();
    fake.control.update();
    await vi.waitFor(() => expect(fake.parts()).toContain('total'), { timeout: 20_000 });
    state = null;
    fake.control.update();
    expect(fake.parts()).toEqual([]);
  });
});
