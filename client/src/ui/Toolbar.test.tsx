import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Toolbar } from './Toolbar.tsx';

function Example({ north = false }: { north?: boolean }) {
  return (
    <Toolbar label="bar" className="bar">
      <button type="button">in</button>
      {north && <button type="button">north</button>}
      <button type="button" disabled>
        off
      </button>
      <button type="button">out</button>
    </Toolbar>
  );
}
const focused = () => document.activeElement?.textContent;

describe('a toolbar', () => {
  it('is one stop of Tab, walked by arrow keys round and round', async () => {
    const user = userEvent.setup();
    render(
      <>
        <Example />
        <button type="button">after</button>
      </>,
    );
    await user.tab();
    expect(focused()).toBe('in');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('out');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('in');
    await user.keyboard('{End}');
    expect(focused()).toBe('out');
    await user.tab();
    expect(focused()).toBe('after');
    await user.tab({ shift: true });
    expect(focused()).toBe('out');
  });

  it('keeps a stop when the button that was it goes', async () => {
    const user = userEvent.setup();
    const { rerender } = render(<Example north />);
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('north');
    rerender(<Example />);
    expect(screen.getByRole('button', { name: 'in' }).tabIndex).toBe(0);
  });
});
