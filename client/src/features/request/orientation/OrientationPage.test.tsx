import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChangeRequest } from '../../../api/request-types.ts';
import { beginSketch, finishSketch, REGION } from '../../../map/sketch/state.ts';
import { makeOrientation, orientationsAnswer } from '../../../testing/orientations.ts';
import { makeSession, refusal } from '../../../testing/people.ts';
import { renderAtlas } from '../../../testing/render.tsx';
import { makeRequest } from '../../../testing/requests.ts';
import { RequestPage } from '../RequestPage.tsx';
import { NewOrientation } from './OrientationPage.tsx';

const WEST = { plan: 'plan-2025', region: 'west' } as const;
const ABOUT = {
  subject: 'planning',
  zone: null,
  region: {
    plan: 'plan-2025',
    code: 'west',
    plan_title_vi: 'Đề án 2025',
    plan_title_en: 'Scheme of 2025',
    name_vi: 'Khu vực phía Tây',
    name_en: 'West',
  },
  parts: ['priorities'],
  orientation: { ...WEST, priorities: { vi: 'Bán dẫn', en: 'Chips', quote: null } },
} satisfies Partial<ChangeRequest>;
const SAVED = makeRequest(ABOUT);

afterEach(() => window.localStorage.clear());

function open(
  request: ChangeRequest | null = null,
  more: Record<string, unknown> = {},
  state = {},
) {
  const page = request ? <RequestPage id={12} /> : <NewOrientation {...WEST} />;
  return renderAtlas(page, {
    state: { view: 'desk', ...state },
    answers: {
      '/api/session': makeSession(['read planning', 'propose planning']),
      '/api/orientations': orientationsAnswer([makeOrientation('west')]),
      '/api/industries': {
        items: [
          { code: '10', section: 'C', name_vi: 'Sản xuất thực phẩm', name_en: 'Food' },
          { code: '26', section: 'C', name_vi: 'Sản xuất điện tử', name_en: 'Electronics' },
        ],
      },
      '/api/requests': { numberMatched: 0, items: [] },
      '/api/requests/12': request,
      '/api/sources': { items: [] },
      'POST /api/requests': SAVED,
      'PATCH /api/requests/12': SAVED,
      'POST /api/geometry/check': {
        valid: true,
        problems: [],
        area_ha: 120_000,
        perimeter_m: 9000,
        overlaps: [],
        outside_ha: 3,
        outside_bounds: null,
        communes: null,
      },
      ...more,
    },
  });
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const group = (name: string) => {
  const found = screen.getByText(name, { selector: 'summary span' }).closest('details');
  if (!found) throw new Error(`no group ${name}`);
  return within(found);
};

describe('a change of an orientation being written', () => {
  it('begins each part with what stands, and sends only what was opened', async () => {
    const { user, sent } = open();
    expect(await screen.findByText('Chế biến chè')).toBeTruthy();
    await user.click(group('Ngành ưu tiên (lời văn)').getByRole('button', { name: 'Sửa mục này' }));
    const text = screen.getByLabelText('Tiếng Việt');
    expect(text).toHaveProperty('value', 'Chế biến chè');
    await user.type(text, ', bán dẫn');
    await waitFor(() => expect(sent.map(({ what }) => what)).toContain('POST /api/requests'));
    expect(sent.at(-1)?.body).toMatchObject({
      orientation: {
        ...WEST,
        priorities: { vi: 'Chế biến chè, bán dẫn', en: 'Tea', quote: 'chế biến chè' },
      },
    });
    expect(sent.at(-1)?.body).not.toHaveProperty('zone');
    expect(sent.at(-1)?.body).not.toHaveProperty('orientation.direction');
  });

  it('changes the list of industries row by row, and shows a refusal at its row', async () => {
    const { user, sent } = open(null, {
      'POST /api/requests': refusal(422, 'invalid_values', [
        { pointer: '/orientation/industries/1', code: 'repeated_industry', message: 'twice' },
      ]),
    });
    await screen.findByText('Chế biến chè');
    const list = group('Danh mục ngành');
    await user.click(list.getByText('Danh mục ngành'));
    await user.click(list.getByRole('button', { name: 'Sửa mục này' }));
    await user.click(list.getByRole('button', { name: 'Thêm ngành' }));
    const [, row] = list.getAllByRole('listitem');
    const added = within(row as HTMLElement);
    await user.selectOptions(added.getByLabelText('Ngành (VSIC)'), '26');
    expect(added.getByLabelText('Căn cứ')).toHaveProperty('value', 'direct');
    await user.selectOptions(added.getByLabelText('Đề án'), 'discouraged');
    // Not whole yet: nothing half-written is sent.
    expect(sent.every(({ body }) => !JSON.stringify(body).includes('industries'))).toBe(true);
    await user.type(added.getByLabelText('Câu chữ của đề án'), 'hạn chế điện tử');
    await waitFor(() =>
      expect(sent.at(-1)?.body).toMatchObject({
        orientation: {
          industries: [
            { industry: '10', stance: 'priority', phrase: 'chế biến chè' },
            { industry: '26', stance: 'discouraged', basis: 'direct', phrase: 'hạn chế điện tử' },
          ],
        },
      }),
    );
    expect(await added.findByText(/đã có ở dòng khác/)).toBeTruthy();
  });

  it('takes the outline that was drawn, and asks how it was made', async () => {
    const drawn = {
      type: 'MultiPolygon' as const,
      coordinates: [
        [
          [
            [105.5, 21.5],
            [105.6, 21.5],
            [105.6, 21.6],
            [105.5, 21.5],
          ],
        ],
      ],
    };
    const { user, store } = open(
      null,
      {},
      { sketch: finishSketch(beginSketch('', drawn, REGION)) },
    );
    expect(await screen.findByText(/120\.000\s*ha/)).toBeTruthy();
    await waitFor(() => expect(store.getState().overlay?.proposed).toEqual(drawn));
    expect(store.getState().sketch).toBeNull();
    await user.click(button('Xem lại và gửi'));
    const problems = screen.getByRole('region', { name: /chỗ cần sửa/ });
    expect(within(problems).getAllByRole('button', { name: 'Đường ranh vùng' })).toHaveLength(2);
    await user.click(button('Giữ đường ranh hiện có'));
    expect(store.getState().overlay).toBeNull();
  });

  it('goes on with a draft, removes a text, and sends what was looked over', async () => {
    const after = makeRequest({ ...ABOUT, state: 'submitted', version: 2, allowed: ['withdraw'] });
    const { user, sent, store } = open(
      makeRequest({
        ...ABOUT,
        reason: 'Theo nghị quyết mới',
        source: { title: 'Nghị quyết', publisher: 'HĐND tỉnh' },
      }),
      { 'POST /api/requests/12/submit': after },
    );
    expect(await screen.findByDisplayValue('Bán dẫn')).toBeTruthy();
    const direction = group('Hướng phát triển');
    await user.click(direction.getByText('Hướng phát triển'));
    await user.click(direction.getByRole('button', { name: 'Sửa mục này' }));
    await user.click(direction.getByRole('button', { name: 'Bỏ nội dung này' }));
    await user.click(button('Xem lại và gửi'));
    const box = await screen.findByRole('region', { name: 'Xem lại trước khi gửi' });
    expect(box.textContent).toContain('Chế biến chè → Bán dẫn');
    expect(sent.at(-1)?.body).toMatchObject({ orientation: { direction: null } });
    await user.click(button('Gửi thẩm định'));
    await waitFor(() => expect(store.getState().desk).toBe('request-12'));
  });
});
