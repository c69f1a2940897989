import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { exactly, makeClaim, makeDetail, makeSource } from '../../testing/detail.ts';
import { renderAtlas, zonesAnswer } from '../../testing/render.tsx';
import { area, makeZone } from '../../testing/zones.ts';
import { Card } from './Card.tsx';

const zone = makeZone(7, {
  name_vi: 'KCN Sông Công I',
  slug: 'kcn-song-cong-1',
  status: 'operating',
  new_communes: ['Phường Bách Quang'],
  ...area('planned_area', 196.88, 196.88),
  ...area('free_area', 0, 196.88),
  free_area_basis: 'area',
});
const detail = makeDetail(zone, {
  sources: [
    makeSource('s1', { title: 'Đề án 12', url: 'https://example.org/12', published: '2025-12-10' }),
    makeSource('s2', { title: 'Báo A' }),
    makeSource('s3', { title: 'Báo B' }),
  ],
  claims: [
    makeClaim('planned_area_ha', {
      ...exactly(196.88),
      attribution: 'row',
      sources: ['s1', 's2', 's3'],
    }),
    makeClaim('planned_area_ha', {
      ...exactly(220),
      chosen: false,
      attribution: 'text',
      attribution_text: 'CV 1854/TTg-KTN',
      sources: [],
    }),
    makeClaim('developer', {
      text: 'Công ty A',
      as_of: '2025-03',
      quote: 'nguyên văn',
      confidence: 'derived',
    }),
  ],
});
const open = (answers: Record<string, unknown> = {}, slug = 'kcn-song-cong-1') =>
  renderAtlas(<Card slug={slug} />, {
    state: { selected: slug, selectedFrom: 'list' },
    answers: {
      '/api/zones': zonesAnswer([zone]),
      '/api/zones/kcn-song-cong-1': detail,
      '/api/industries': { items: [] },
      ...answers,
    },
  });
const passport = () => within(screen.getByRole('region', { name: 'Số này từ đâu' }));

describe('the card of a zone', () => {
  it('names what the law asks of a zone, in words and each with its passport', async () => {
    open({
      '/api/zones/kcn-song-cong-1': {
        ...detail,
        claims: [
          ...detail.claims,
          makeClaim('wastewater', { text: 'partial', sources: ['s1'] }),
          makeClaim('zone_type', { text: 'eco', sources: ['s1'] }),
        ],
      },
    });
    const section = (await screen.findByRole('heading', { name: 'Hạ tầng kỹ thuật' }))
      .parentElement;
    const facts = within(section as HTMLElement);
    expect(facts.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Một phần',
      'Sinh thái',
    ]);
    expect(facts.queryByText('Hoàn thành hạ tầng kỹ thuật')).toBeNull();
  });

  it('takes the focus when chosen from the list', async () => {
    open();
    const title = await screen.findByRole('heading', { name: 'KCN Sông Công I' });
    await vi.waitFor(() => expect(document.activeElement).toBe(title));
  });

  it('opens the passport of a figure in place, with every other value', async () => {
    const { user } = open();
    await screen.findByText('Công ty A');
    const figure = screen.getByRole('button', { name: /Diện tích quy hoạch:\s*196,88/ });
    expect(figure.getAttribute('aria-expanded')).toBe('false');
    await user.click(figure);
    expect(figure.getAttribute('aria-expanded')).toBe('true');
    expect(passport().getByText(/Một trong 3 nguồn dưới đây/)).toBeTruthy();
    expect(passport().getByRole('link', { name: 'Đề án 12' })).toHaveProperty(
      'href',
      'https://example.org/12',
    );
    expect(passport().getAllByText('chưa rõ ngày')).toHaveLength(1);
    expect(passport().getByText('220 ha')).toBeTruthy();
    expect(passport().getByText(/CV 1854/)).toBeTruthy();
    expect(passport().queryByText('Báo B')).toBeNull();
    await user.click(passport().getByRole('button', { name: 'Xem cả 3 nguồn' }));
    expect(passport().getByText('Báo B')).toBeTruthy();
  });

  it('has one passport open at a time, and says date, certainty and quote', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Công ty A' }));
    expect(passport().getByText('3/2025')).toBeTruthy();
    expect(passport().getByText('Suy ra từ nguồn')).toBeTruthy();
    expect(passport().getByText('nguyên văn')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Diện tích quy hoạch/ }));
    expect(screen.getAllByRole('region', { name: 'Số này từ đâu' })).toHaveLength(1);
  });

  it('never turns the unknown into a number', async () => {
    const { user } = open();
    await screen.findByText('Công ty A');
    await user.click(screen.getByRole('button', { name: /Tỷ lệ lấp đầy:\s*Chưa công bố/ }));
    expect(passport().getByText('Chưa nguồn nào công bố số này.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Đất còn trống:\s*Chưa công bố/ })).toBeTruthy();
    expect(screen.getByText('không quá 196,88 ha')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/null|undefined|NaN|N\/A/);
  });

  it('shows both sides where sources differ', async () => {
    open();
    expect(
      await screen.findByRole('heading', { name: '1 điểm các nguồn nói khác nhau' }),
    ).toBeTruthy();
  });

  it('an unknown address is said, and not asked for', async () => {
    const { asked } = open({}, 'kcn-khong-co');
    expect(await screen.findByText('Không có khu, cụm nào mang địa chỉ này.')).toBeTruthy();
    expect(asked.some((address) => address.includes('kcn-khong-co'))).toBe(false);
  });
});
