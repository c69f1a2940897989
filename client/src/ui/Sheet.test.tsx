import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderAtlas } from '../testing/render.tsx';
import { Sheet } from './Sheet.tsx';
import type { Height } from './sheet-heights.ts';

function Example() {
  const [height, setHeight] = useState<Height>('peek');
  return (
    <Sheet height={height} onHeight={setHeight} head={<p>head</p>}>
      <button type="button">inside</button>
    </Sheet>
  );
}
const sheet = () => screen.getByRole('region', { name: 'Bảng thông tin' });
const taller = () => screen.getByRole('button', { name: 'Kéo bảng lên cao hơn' });

describe('the sheet', () => {
  it('rises and sinks by its buttons; while low its content cannot be reached', async () => {
    const { user } = renderAtlas(<Example />, { phone: true });
    const body = sheet().querySelector('.sheet-body');
    expect(body?.hasAttribute('inert')).toBe(true);
    await user.click(taller());
    expect(sheet().className).toContain('sheet-half');
    expect(body?.hasAttribute('inert')).toBe(false);
    await user.click(taller());
    expect(sheet().className).toContain('sheet-full');
    await user.click(screen.getByRole('button', { name: 'Hạ bảng xuống' }));
    expect(sheet().className).toContain('sheet-half');
  });

  it('follows a drag and comes to rest', () => {
    renderAtlas(<Example />, { phone: true });
    Object.defineProperty(sheet().parentElement, 'clientHeight', { value: 700 });
    Object.defineProperty(sheet(), 'clientHeight', { value: 100 });
    const head = screen.getByText('head').closest('.sheet-head');
    if (!(head instanceof HTMLElement)) throw new Error('no head');
    head.setPointerCapture = () => {};
    fireEvent.pointerDown(head, { clientY: 700, pointerId: 1 });
    fireEvent.pointerMove(head, { clientY: 420, pointerId: 1 });
    expect(sheet().style.height).toBe('380px');
    fireEvent.pointerUp(head, { clientY: 420, pointerId: 1 });
    expect(sheet().style.height).toBe('');
    expect(sheet().className).not.toContain('sheet-peek');
  });
});
