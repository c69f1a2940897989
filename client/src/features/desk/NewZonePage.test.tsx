import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderAtlas } from '../../testing/render.tsx';
import { makeRequest } from '../../testing/requests.ts';
import { NewZonePage } from './NewZonePage.tsx';

const session = {
  person: {
    id: 1,
    login: 'board@example.test',
    name: 'Cán bộ',
    roles: ['board'],
    permissions: [{ action: 'propose', subject: 'kcn' }],
  },
  csrf: 'token',
  oidc: null,
};

async function open(answer: () => Response) {
  const sent: unknown[] = [];
  const opened = renderAtlas(<NewZonePage />, { answers: { '/api/session': session } });
  const read = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (init?.method !== 'POST') return read(address, init);
    sent.push(JSON.parse(String(init.body)));
    return answer();
  });
  await screen.findByLabelText('Tên');
  return { ...opened, sent };
}
const begin = { name: 'Soạn đề xuất' };

describe('a new zone', () => {
  it('begins a request with its name, its status and the area it lies in', async () => {
    const { user, store, sent } = await open(() =>
      Response.json(makeRequest({ id: 31 }), { status: 201 }),
    );
    await user.type(screen.getByLabelText('Tên'), ' KCN Sông Công 3 ');
    await user.click(screen.getByLabelText('Bắc Kạn cũ'));
    await user.click(screen.getByRole('button', begin));
    await vi.waitFor(() => expect(store.getState().desk).toBe('request-31'));
    expect(sent).toMatchObject([
      {
        new_zone: { kind: 'kcn', name: 'KCN Sông Công 3' },
        items: [
          { field: 'name_vi', value: { text: 'KCN Sông Công 3' } },
          { field: 'status', value: { text: 'planned' } },
          { field: 'place', value: { json: { old_province: 'bac-kan' } } },
        ],
      },
    ]);
  });

  it('asks for a name before anything is sent', async () => {
    const { user, sent } = await open(() => Response.error());
    await user.click(screen.getByRole('button', begin));
    expect(screen.getByText('Cần tên của khu, cụm.')).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('says that a zone of this name is there already', async () => {
    const { user } = await open(() =>
      Response.json(
        {
          type: 'x',
          title: 'x',
          status: 422,
          code: 'invalid_values',
          requestId: 'r',
          errors: [{ pointer: '/new_zone/name', code: 'name_taken', message: 'taken' }],
        },
        { status: 422 },
      ),
    );
    await user.type(screen.getByLabelText('Tên'), 'KCN Điềm Thụy');
    await user.click(screen.getByRole('button', begin));
    expect(await screen.findByText(/Đã có khu, cụm mang tên này/)).toBeTruthy();
  });
});
