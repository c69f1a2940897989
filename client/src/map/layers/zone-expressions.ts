import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { HANDOVER, type Look } from './look.ts';

const state = (name: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];
/** Put aside by the filters. */
export const dim = state('dim');
export const lit: ExpressionSpecification = ['any', state('hover'), state('selected')];

/** Under the filters. Lays names out anew, so only for those that compete for room. */
export const amongMatching = ({ matching }: Look): ExpressionSpecification =>
  matching ? ['in', ['id'], ['literal', [...matching]]] : ['literal', true];

export const statusColor = (look: Look): ExpressionSpecification => {
  const { status } = look.palette;
  return [
    'match',
    ['get', 'status'],
    'operating',
    status.operating,
    'under_construction',
    status.under_construction,
    'established',
    status.established,
    'planned',
    status.planned,
    'withdrawn',
    status.withdrawn,
    'superseded',
    status.superseded,
    status.unknown,
  ];
};

/** Grows from nothing to `full` while symbols give way to polygons. */
export const arriving = (full: ExpressionSpecification | number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  HANDOVER.from,
  0,
  HANDOVER.from + 0.75,
  full,
];
export const leaving = (full: ExpressionSpecification | number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  HANDOVER.from + 0.25,
  full,
  HANDOVER.from + 1.25,
  0,
];

/**
 * Discs grow slowly over the province, then as fast as the ground, so that disc and polygon meet in size:
 * 1.5 times `markRadius` is the true radius at zoom 10.5 and latitude 21.9.
 */
const SIZES = [
  [7, 0.65],
  [8.75, 0.86],
  [HANDOVER.from, 1.5],
  [HANDOVER.to, 1.5 * 2 ** (HANDOVER.to - HANDOVER.from)],
] as const;

export const symbolSize: ExpressionSpecification = [
  'interpolate',
  ['exponential', 2],
  ['zoom'],
  ...SIZES.flat(),
];

/** The same for picking: how much larger a disc is drawn at a zoom than `markRadius` says. */
export function symbolScale(zoom: number): number {
  const [first] = SIZES;
  if (zoom <= first[0]) return first[1];
  for (let i = 1; i < SIZES.length; i++) {
    const [from, to] = [SIZES[i - 1], SIZES[i]];
    if (!from || !to || zoom > to[0]) continue;
    const t = (2 ** (zoom - from[0]) - 1) / (2 ** (to[0] - from[0]) - 1);
    return from[1] + t * (to[1] - from[1]);
  }
  return SIZES[SIZES.length - 1]?.[1] ?? 1;
}

/** KCN and the IT park, against the smaller CCN. */
export const big: ExpressionSpecification = ['match', ['get', 'kind'], 'ccn', false, true];
