import type { ChangeRequest, Value } from '../api/request-types.ts';

/** A draft of request 12 about KCN Yên Bình that changes nothing yet, and what the test says besides. */
export function makeRequest(patch: Partial<ChangeRequest> = {}): ChangeRequest {
  return {
    id: 12,
    version: 1,
    state: 'draft',
    subject: 'kcn',
    zone: {
      id: 5,
      slug: 'kcn-yen-binh',
      kind: 'kcn',
      published: true,
      name_vi: 'KCN Yên Bình',
      name_en: 'Yên Bình Industrial Park',
    },
    region: null,
    parts: [],
    orientation: null,
    author: { id: 1, name: 'Cán bộ cập nhật' },
    reason: '',
    effective_on: '2026-11-22',
    fields: [],
    entry_count: 0,
    has_boundary: false,
    created_at: '2026-11-22T01:00:00Z',
    updated_at: '2026-11-22T01:00:00Z',
    submitted_at: null,
    decided_at: null,
    decided_by: null,
    decision_note: null,
    batch: null,
    outdated: false,
    revision: null,
    entries: [],
    items: [],
    lineage: [],
    source: null,
    confidence: 'stated',
    evidence: [],
    events: [],
    restores: null,
    base_revision: 1,
    allowed: ['edit', 'submit', 'withdraw'],
    ...patch,
  };
}

/** A value that one source states; a number is exact hectares. */
export function makeValue(said: number | string, patch: Partial<Value> = {}): Value {
  const number = typeof said === 'number' ? said : null;
  return {
    min: number,
    max: number,
    min_inclusive: number === null ? null : true,
    max_inclusive: number === null ? null : true,
    approx: false,
    text: typeof said === 'string' ? said : null,
    json: null,
    items: null,
    unit: number === null ? null : 'ha',
    confidence: 'stated',
    as_of: null,
    sources: [],
    claim: null,
    ...patch,
  };
}
