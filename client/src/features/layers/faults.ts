import { ApiError } from '../../api/client.ts';
import type { PlanningWords } from '../../i18n/planning.ts';

type Faults = PlanningWords['p']['layers']['faults'];

const isKnown = (faults: Faults, code: string | undefined): code is keyof Faults =>
  code !== undefined && code in faults;

/** What the server refused, in words that say what to do. */
export function faultOf(error: Error, faults: Faults): string {
  if (!(error instanceof ApiError)) return faults.other;
  const codes = [...error.errors.map(({ code }) => code), error.code];
  const known = codes.find((code) => isKnown(faults, code));
  return isKnown(faults, known) ? faults[known] : faults.other;
}
