import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderAtlas } from '../../testing/render.tsx';
import { ChangedRegions } from './ChangedRegions.tsx';

const row = (industry: string) => ({
  industry,
  stance: 'priority' as const,
  basis: 'direct' as const,
  phrase: 'chế biến',
  note: null,
  note_en: null,
});

it('says what an orientation said before and says now, and leads to the region', async () => {
  const { user, store } = renderAtlas(
    <ChangedRegions
      regions={[
        {
          plan: 'plan-2025',
          code: 'west',
          plan_title_vi: 'Đề án 2025',
          plan_title_en: 'Scheme of 2025',
          name_vi: 'Khu vực phía Tây',
          name_en: 'West',
          changes: [
            { part: 'note', before: null, after: { vi: 'Từ nay', en: 'From now' } },
            {
              part: 'industries',
              before: { industries: [row('10'), row('07')] },
              after: { industries: [row('10'), row('26')] },
            },
            { part: 'outline', before: { area_ha: 1000 }, after: { area_ha: 1200.5 } },
          ],
        },
      ]}
    />,
  );
  const said = screen.getAllByRole('definition').map(({ textContent }) => textContent);
  expect(said[0]).toMatch(/chưa có.*→.*Từ nay/);
  expect(said[1]).toBe('thêm 1 ngành, bỏ 1 ngành');
  expect(said[2]).toMatch(/1\.000\s*ha.*→.*1\.200,5\s*ha/);
  await user.click(screen.getByRole('button', { name: 'Định hướng Phía Tây (Đề án 2025)' }));
  expect(store.getState()).toMatchObject({ view: 'regions', region: 'west' });
});
