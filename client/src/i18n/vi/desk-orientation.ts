import type { OrientationPart } from '../../api/request-types.ts';

/** Proposing and reviewing changes of regional orientations. */
export const orientation = {
  /** The orientation of a region in one version of the plan, by name. */
  name: (region: string, plan: string) => `Định hướng ${region} (${plan})`,
  parts: {
    priorities: 'Ngành ưu tiên (lời văn)',
    direction: 'Hướng phát triển',
    note: 'Ghi chú',
    industries: 'Danh mục ngành',
    outline: 'Đường ranh vùng',
  } satisfies Record<OrientationPart, string>,
};
