import { isDay } from '../../lib/dates.ts';
import { badParameter } from '../../lib/problem.ts';

/** A half-year as TT 14/2024/TT-BCT art. 3 counts it: data close on 14 June and on 14 December. */
export interface ReportPeriod {
  /** First day. */
  readonly from: string;
  /** Last day, on which the data close. */
  readonly to: string;
}

/**
 * The half-year that closes on a day.
 *
 * @throws {ApiError} `invalid_parameter` for a day on which no half-year closes
 */
export function periodClosing(day: string): ReportPeriod {
  const year = Number(day.slice(0, 4));
  const end = day.slice(4);
  if (!isDay(day) || (end !== '-06-14' && end !== '-12-14')) {
    throw badParameter('day', 'must be a day on which data close: 14 June or 14 December');
  }
  return end === '-06-14'
    ? { from: `${year - 1}-12-15`, to: day }
    : { from: `${year}-06-15`, to: day };
}
