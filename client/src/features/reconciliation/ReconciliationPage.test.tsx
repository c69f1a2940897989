import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { makeSession } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { SUMMARY } from '../summary/testing.ts';
import ReconciliationPage from './ReconciliationPage.tsx';

const answers = {
  '/api/summary': SUMMARY,
  '/api/explanations': { items: [], revision: 1 },
};
const rowsOf = () =>
  within(screen.getByRole('table', { name: 'Đối chiếu số liệu' }))
    .getAllByRole('row')
    .filter((row) => row.dataset.key);
const textOf = (row: HTMLElement | undefined) => (row?.textContent ?? '').replaceAll('\u00a0', ' ');

describe('ReconciliationPage', () => {
  it('begins with what is open, and shows the rest on demand, most hectares first', async () => {
    const { user } = renderAtlas(<ReconciliationPage />, { answers });
    await screen.findByText('1 chỗ còn để ngỏ, 3 chỗ đã giải thích, 1 chỗ khớp');
    expect(rowsOf().map((row) => row.dataset.key)).toEqual(['parts']);
    expect(textOf(rowsOf()[0])).toContain('2.067,07 ha');
    expect(textOf(rowsOf()[0])).toContain('1.590 ha');
    expect(textOf(rowsOf()[0])).toContain('477,07 ha');
    expect(screen.queryByLabelText('Ghi lời giải thích')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Tất cả' }));
    expect(rowsOf().map((row) => row.dataset.key)).toEqual([
      'ccn',
      'parts',
      'kcn',
      'kcn-bac-kan',
      'total',
    ]);
    expect(textOf(rowsOf()[0])).toContain('41 trong 68 nơi chưa công bố diện tích');
  });

  it('lets a planner explain the figures that stand, for a second one to confirm', async () => {
    const { user, sent } = renderAtlas(<ReconciliationPage />, {
      answers: {
        ...answers,
        '/api/session': makeSession(['propose planning']),
        'POST /api/explanations': { id: 1 },
      },
    });
    await user.click(await screen.findByText('Cách giải quyết'));
    const field = await screen.findByLabelText('Ghi lời giải thích');
    const send = screen.getByRole('button', { name: 'Gửi để xác nhận' });
    await user.type(field, 'Ngắn');
    expect(send).toHaveProperty('disabled', true);
    await user.type(field, ' nhưng vẫn đủ để hiểu.');
    await user.click(send);
    await screen.findByText(/^Đã gửi/);
    expect(sent[0]?.body).toEqual({
      difference: 'parts',
      left_value: 2067.07,
      right_value: 1590,
      explanation: 'Ngắn nhưng vẫn đủ để hiểu.',
    });
  });
});
