import {
  type Assumptions,
  assumptionsOf,
  assumptionValues,
  STATED,
  sameAssumptions,
} from '../../lib/forecast/assumptions.ts';

/** Version of the model: a forecast of another one cannot be shown again, so its link shows the stated assumptions. */
const MODEL = 1;
const KEY = 'forecast';

/** The assumptions of a forecast as one row of numbers, so that a link shows the same forecast. */
export function writeForecast(assumptions: Assumptions, params: URLSearchParams): void {
  if (sameAssumptions(assumptions, STATED)) return;
  params.set(KEY, [MODEL, ...assumptionValues(assumptions)].join(','));
}

/** The assumptions a link names; those of the atlas when it names none, or not all of them. */
export function readForecast(params: URLSearchParams): Assumptions {
  const parts = (params.get(KEY) ?? '').split(',');
  const [model, ...values] = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const read = model === MODEL ? assumptionsOf(values) : null;
  return read === null || sameAssumptions(read, STATED) ? STATED : read;
}
