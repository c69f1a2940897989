import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exactly, makeClaim } from '../../testing/detail.ts';
import { refusal } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import { makeRequest } from '../../testing/requests.ts';
import ChooseClaim from './ChooseClaim.tsx';
import RestoreButton from './RestoreButton.tsx';

const claim = makeClaim('planned_area_ha', { key: 'planned/7', chosen: false, ...exactly(300) });
const other = { field: 'leased_area_ha', scope: '', action: 'clear' as const };
const nothing = { numberMatched: 0, items: [] };

const choose = (answers: Record<string, unknown>) =>
  renderAtlas(<ChooseClaim slug="kcn-yen-binh" claim={claim} said="300 ha" />, { answers });
const restore = (answers: Record<string, unknown>) =>
  renderAtlas(<RestoreButton slug="kcn-yen-binh" revision={4} />, { answers });
const chosen = { field: 'planned_area_ha', scope: '', action: 'choose', claim: 'planned/7' };

describe('choosing another published value', () => {
  it('begins a draft and opens it', async () => {
    const { user, sent, store } = choose({
      '/api/requests': nothing,
      'POST /api/requests': makeRequest(),
    });
    await user.click(screen.getByRole('button', { name: 'Chọn số liệu này: 300 ha' }));
    await expect.poll(() => store.getState().desk).toBe('request-12');
    expect(sent.map(({ body }) => body)).toEqual([{ zone: 'kcn-yen-binh', items: [chosen] }]);
  });

  it('goes on with the draft that is there, and keeps what it holds', async () => {
    const draft = makeRequest({ version: 3, items: [other] });
    const { user, sent } = choose({
      '/api/requests': { numberMatched: 1, items: [draft] },
      '/api/requests/12': draft,
      'PATCH /api/requests/12': draft,
    });
    await user.click(screen.getByRole('button'));
    await expect
      .poll(() => sent)
      .toEqual([
        { what: 'PATCH /api/requests/12', body: { items: [other, chosen] }, ifMatch: '"3"' },
      ]);
  });

  it('says why it was refused, and may be tried again', async () => {
    const { user, store } = choose({
      '/api/requests': nothing,
      'POST /api/requests': refusal(422, 'invalid_values', [
        { pointer: '/items/0', code: 'unknown_claim', message: 'gone' },
      ]),
    });
    const before = store.getState().desk;
    await user.click(screen.getByRole('button'));
    expect((await screen.findByRole('alert')).textContent).toBe('Số liệu được chọn không còn.');
    expect(screen.getByRole('button')).toHaveProperty('disabled', false);
    expect(store.getState().desk).toBe(before);
  });
});

describe('restoring what stood', () => {
  const path = 'POST /api/zones/kcn-yen-binh/restoration';

  it('begins a draft and opens it', async () => {
    const { user, sent, store } = restore({ [path]: makeRequest() });
    await user.click(screen.getByRole('button', { name: 'Khôi phục số liệu khi đó' }));
    await expect.poll(() => store.getState().desk).toBe('request-12');
    expect(sent.map(({ body }) => body)).toEqual([{ revision: 4 }]);
  });

  it('says so when nothing differs', async () => {
    const { user } = restore({
      [path]: refusal(422, 'invalid_values', [
        { pointer: '/revision', code: 'nothing_proposed', message: 'nothing' },
      ]),
    });
    await user.click(screen.getByRole('button'));
    expect((await screen.findByRole('alert')).textContent).toBe('Chưa có thay đổi nào.');
  });
});
