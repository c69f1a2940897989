import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ListedLayer } from '../../api/layers.ts';
import { layerAnswers, layerId, makeLayer, makeLayerList } from '../../testing/layers.ts';
import { makeSession, refusal } from '../../testing/people.ts';
import { renderAtlas } from '../../testing/render.tsx';
import LayersPage from './LayersPage.tsx';

const HOST = 'https://maps.example';
const wms = makeLayer(2, {
  kind: 'wms',
  tint: null,
  polygons: 0,
  title: 'Rừng',
  service: {
    url: `${HOST}/wms`,
    layer: 'rung',
    tiles: `${HOST}/wms?BBOX={bbox-epsg-3857}`,
    scheme: 'xyz',
    min_zoom: 0,
    max_zoom: 22,
  },
});
const [a, b] = [makeLayer(1), makeLayer(3, { title: 'Mỏ' })];
const planner = makeSession(['propose planning']);
const nobody = { person: null, csrf: null, oidc: null };

interface Page {
  items?: readonly ListedLayer[];
  hosts?: readonly string[];
  answers?: Record<string, unknown>;
  shown?: readonly ListedLayer[];
  session?: object;
}

function open({ items = [a, wms, b], hosts, answers, shown = [], session = planner }: Page = {}) {
  const list = makeLayerList(items, hosts);
  return renderAtlas(<LayersPage />, {
    answers: {
      '/api/session': session,
      '/api/layers': list,
      'PUT /api/layers/shelf': list,
      '/api/basemap': { features: [] },
      ...layerAnswers([...items, ...shown]),
      ...answers,
    },
    state: { references: shown.map(({ id, opacity }) => ({ id, opacity })) },
  });
}
const onMap = () => screen.findByRole('region', { name: 'Đang hiện trên bản đồ' });
const titles = (part: HTMLElement) =>
  within(part)
    .queryAllByRole('listitem')
    .map((item) => item.querySelector('strong')?.textContent);

describe('the list of layers', () => {
  it('is empty at first, and says what may be done', async () => {
    open({ items: [] });
    expect(await screen.findByText(/Chưa có lớp nào/)).toBeTruthy();
    expect(screen.getByText(/Đã dùng 0 trong 30 lớp, 1,5 trong 50 MB/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Từ tệp' })).toBeTruthy();
  });

  it('says that it could not be read, and reads it again', async () => {
    let down = true;
    const list = makeLayerList([a]);
    const { user } = open({
      answers: { '/api/layers': () => (down ? refusal(503, 'database_unavailable') : list) },
    });
    const alert = await screen.findByRole('alert');
    down = false;
    await user.click(within(alert).getByRole('button'));
    expect(await screen.findByRole('button', { name: 'Hiện lớp Lớp 1' })).toBeTruthy();
  });

  it('begins as it was saved, and saves what is arranged by buttons', async () => {
    const saved = [{ ...a, shown: true }, { ...wms, shown: true, opacity: 40 }, b];
    const { store, user, sent } = open({ items: saved });
    await waitFor(async () => expect(titles(await onMap())).toEqual(['Lớp 1', 'Rừng']));
    expect(sent).toEqual([]);
    const up = screen.getByRole('button', { name: 'Đưa lớp Rừng lên trên' });
    await user.click(up);
    expect(screen.getByText('Lớp Rừng ở vị trí 1 trong 2, tính từ trên xuống.')).toBeTruthy();
    // At the top it stays where it is, and so does the focus.
    expect(document.activeElement).toBe(up);
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Hiện lớp Mỏ' }));
    await user.click(screen.getByRole('button', { name: 'Ẩn lớp Lớp 1' }));
    expect(store.getState().references).toEqual([
      { id: b.id, opacity: 80 },
      { id: wms.id, opacity: 40 },
    ]);
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 3000 });
    expect(sent[0]).toMatchObject({
      what: 'PUT /api/layers/shelf',
      body: {
        items: [
          { id: b.id, opacity: 80, shown: true },
          { id: wms.id, opacity: 40, shown: true },
          { id: a.id, opacity: 80, shown: false },
        ],
      },
    });
  });

  it('is left as it is by a link that somebody only looks at', async () => {
    const { sent } = open({ items: [{ ...a, shown: true }, b], shown: [b] });
    await waitFor(async () => expect(titles(await onMap())).toEqual(['Mỏ']));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(sent).toEqual([]);
  });

  it('renames and deletes what is one’s own, and asks before', async () => {
    const { user, sent, store } = open({
      items: [{ ...a, shown: true }],
      answers: {
        [`PATCH /api/layers/${a.id}`]: { ...a, title: 'Mới', version: 2 },
        [`DELETE /api/layers/${a.id}`]: new Response(null, { status: 204 }),
      },
    });
    const edit = () => screen.findByRole('button', { name: /Sửa tên và nguồn/ });
    await user.click(await edit());
    await user.clear(screen.getByLabelText('Tên lớp'));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(screen.getByText('Đặt tên cho lớp.')).toBeTruthy();
    await user.type(screen.getByLabelText('Tên lớp'), ' Mới ');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toEqual({
      what: `PATCH /api/layers/${a.id}`,
      body: { title: 'Mới', attribution: '' },
      ifMatch: '"1"',
    });
    await waitFor(() => expect(screen.queryByLabelText('Tên lớp')).toBeNull());
    await user.click(await edit());
    await user.click(screen.getByRole('button', { name: 'Xoá lớp' }));
    expect(sent).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Xoá' }));
    await waitFor(() => expect(store.getState().references).toEqual([]));
  });

  it('says of each layer what is wrong with it', async () => {
    const off = makeLayer(4, { ...wms, id: layerId(4), title: 'Cũ', allowed: false });
    const { store, user } = open({
      items: [wms, off],
      shown: [wms, off, makeLayer(9)],
      answers: {
        [`/api/layers/${layerId(9)}`]: refusal(404, 'not_found'),
      },
    });
    expect(await screen.findByText(/không còn cho phép máy chủ/)).toBeTruthy();
    expect(await screen.findByText(/Lớp này không còn/)).toBeTruthy();
    store.getState().setReferenceTrouble(wms.id, 'failed');
    expect(await screen.findByText(/không trả về ảnh nào/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thử lại' }));
    expect(store.getState().referenceAttempts).toEqual({ [wms.id]: 1 });
    await user.click(screen.getByRole('button', { name: 'Bỏ khỏi bản đồ' }));
    expect(store.getState().references.map(({ id }) => id)).toEqual([wms.id, off.id]);
  });
});

describe('somebody with a link', () => {
  it('sees its layers without signing in, and is told why there is no more', async () => {
    const { user, store, asked } = open({ session: nobody, shown: [{ ...b, mine: false }] });
    expect(await screen.findByText(/đi theo liên kết bạn đã mở/)).toBeTruthy();
    expect(titles(await onMap())).toEqual(['Mỏ']);
    expect(screen.queryByRole('button', { name: 'Từ tệp' })).toBeNull();
    expect(asked).not.toContain('/api/layers');
    await user.click(screen.getByRole('button', { name: 'Đăng nhập' }));
    expect(store.getState().signIn).toBe('open');
  });

  it('keeps a layer of somebody else in their own list', async () => {
    const theirs = makeLayer(8, { mine: false, title: 'Của sở' });
    const { user, sent } = open({ items: [a], shown: [theirs] });
    await user.click(await screen.findByRole('button', { name: 'Giữ trong danh sách của tôi' }));
    expect(sent[0]?.body).toEqual({
      items: [
        { id: theirs.id, opacity: 80, shown: true },
        { id: a.id, opacity: 80, shown: false },
      ],
    });
  });
});

describe('a service', () => {
  it('needs a server that the operator allows', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Từ dịch vụ bản đồ' }));
    expect(screen.getByText(/LAYER_HOSTS/)).toBeTruthy();
    expect(screen.queryByLabelText('Địa chỉ dịch vụ')).toBeNull();
  });

  it('is asked for its layers, one of which is added and shown', async () => {
    const offered = {
      name: 'rung',
      title: 'Rừng phòng hộ',
      formats: ['image/png'],
      matrix_sets: [],
    };
    const styles = [
      { name: 'mau', title: 'Màu' },
      { name: 'vien', title: 'Viền' },
    ];
    const { user, sent, store } = open({
      hosts: [HOST],
      answers: {
        'POST /api/layers/service': {
          title: 'Sở',
          layers: [{ ...offered, styles, bounds: null, attribution: 'Sở Nông nghiệp' }],
          left_out: 2,
        },
        'POST /api/layers': wms,
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Từ dịch vụ bản đồ' }));
    await user.type(screen.getByLabelText('Địa chỉ dịch vụ'), `${HOST}/wms`);
    await user.click(screen.getByRole('button', { name: 'Đọc danh sách lớp' }));
    expect(await screen.findByText(/2 lớp khác không có hệ toạ độ/)).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Kiểu vẽ'), 'Viền');
    await user.click(screen.getByRole('button', { name: 'Thêm lớp này' }));
    await waitFor(() => expect(store.getState().references[0]?.id).toBe(wms.id));
    expect(sent[1]?.body).toEqual({
      kind: 'wms',
      url: `${HOST}/wms`,
      layer: 'rung',
      style: 'vien',
      title: 'Rừng phòng hộ',
      attribution: 'Sở Nông nghiệp',
    });
  });

  it('that is refused says why in words', async () => {
    const error = { pointer: '/url', code: 'host_not_allowed', message: 'x' };
    const { user } = open({
      hosts: [HOST],
      answers: { 'POST /api/layers/service': refusal(422, 'invalid_values', [error]) },
    });
    await user.click(await screen.findByRole('button', { name: 'Từ dịch vụ bản đồ' }));
    await user.type(screen.getByLabelText('Địa chỉ dịch vụ'), 'https://other.example/wms');
    await user.click(screen.getByRole('button', { name: 'Đọc danh sách lớp' }));
    expect((await screen.findByRole('alert')).textContent).toContain('không có trong danh sách');
  });
});
