import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { makeScene, messages } from './fixtures.ts';
import MapView from './MapView.tsx';

const props = (onError: () => void) => ({
  scene: makeScene({ padding: { top: 1, right: 2, bottom: 3, left: 4 } }),
  view: null,
  messages,
  onReady: vi.fn(),
  onMove: vi.fn(),
  onHover: vi.fn(),
  onSelect: vi.fn(),
  onSelectOrientation: vi.fn(),
  onSketchChange: vi.fn(),
  onSketchLive: vi.fn(),
  onMeasureChange: vi.fn(),
  onMeasureEnd: vi.fn(),
  onError,
  onReferenceTrouble: vi.fn(),
});

it('says so where WebGL 2 is missing, instead of failing', () => {
  const getContext = vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const onError = vi.fn();
  render(<MapView {...props(onError)} />);
  expect(getContext).toHaveBeenCalledWith('webgl2');
  expect(onError.mock.calls).toEqual([['no-webgl']]);
  getContext.mockRestore();
});

it('keeps its small print inside what the panels leave free', () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const { container } = render(<MapView {...props(vi.fn())} />);
  const map = container.querySelector<HTMLElement>('.map');
  expect(map?.style.getPropertyValue('--map-left')).toBe('4px');
  expect(map?.style.getPropertyValue('--map-bottom')).toBe('3px');
});
