import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderAtlas } from '../../testing/render.tsx';
import { Features } from './Features.tsx';

const shape = (n: number, layer: string | null, name = layer ?? String(n)) => ({
  n,
  name,
  layer,
  hectares: n,
});
const LAYERED = [shape(1, 'RANH_GIOI'), shape(2, 'LO_DAT'), shape(3, 'LO_DAT')];

function open(features: typeof LAYERED, picked: readonly number[] | null = null) {
  const onPick = vi.fn();
  const list = <Features features={features} picked={picked} onPick={onPick} />;
  return { ...renderAtlas(list), onPick };
}
const box = (name: RegExp) => screen.getByRole('checkbox', { name });

it('takes a layer as a whole, beside what is taken already', async () => {
  const { user, onPick } = open(LAYERED, [1]);
  await user.click(box(/Lớp LO_DAT/));
  expect(onPick).toHaveBeenLastCalledWith([1, 2, 3]);
  await user.click(box(/Lớp RANH_GIOI/));
  expect(onPick).toHaveBeenLastCalledWith([]);
});

it('takes single shapes of a layer, which is then taken in part', async () => {
  const { user, onPick } = open(LAYERED, [2]);
  expect(box(/Lớp LO_DAT/)).toMatchObject({ checked: false, indeterminate: true });
  await user.click(screen.getByText('Từng hình của lớp LO_DAT'));
  await user.click(box(/Hình 3/));
  expect(onPick).toHaveBeenLastCalledWith([2, 3]);
});

it('speaks of no layer where there is one, and lists no more than can be looked through', () => {
  open(Array.from({ length: 250 }, (_, i) => shape(i + 1, 'ranh')));
  expect(screen.queryByText(/Lớp/)).toBeNull();
  expect(screen.getAllByRole('checkbox')).toHaveLength(200);
  expect(screen.getByText('và 50 hình nữa')).toBeTruthy();
});
