import { ApiError } from '../../api/client.ts';
import { type DeskWords, useDeskWords } from '../../i18n/desk.ts';

/** What a refused or failed write means, in plain words. */
export function refusalWords(d: DeskWords['d'], error: unknown): string {
  if (!(error instanceof ApiError)) return d.refusals.no_answer ?? '';
  const code = error.errors[0]?.code ?? '';
  const fault = d.account.passwordFaults[code] ?? d.request.faults[code];
  return fault ?? d.refusals[error.code] ?? d.refused(error.status, error.code);
}

export function useRefusal(): (error: unknown) => string {
  const { d } = useDeskWords();
  return (error) => refusalWords(d, error);
}
