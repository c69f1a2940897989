import type { Finding } from '../doctor/types.ts';
import { useWords } from './context.tsx';
import { tell } from './doctor-figures.ts';
import * as enDoctor from './en/doctor.ts';
import { findings as enFindings } from './en/doctor-findings.ts';
import type { Lang } from './format.ts';
import * as viDoctor from './vi/doctor.ts';
import { findings as viFindings } from './vi/doctor-findings.ts';

const vi = { ...viDoctor, findings: viFindings };
const en: typeof vi = { ...enDoctor, findings: enFindings };
/** Words of the import doctor. They come with it, not with the page. */
export const DOCTOR_WORDS = { vi, en } satisfies Record<Lang, unknown>;

/** The sentence of a finding, its figures written as the language writes them. */
export const sayFinding = (lang: Lang, finding: Pick<Finding, 'code' | 'count' | 'figures'>) =>
  DOCTOR_WORDS[lang].findings[finding.code](tell(lang, finding));

/** `say` for findings; `fix`, `system` and `severity` for buttons, names and headings. */
export function useDoctorWords() {
  const { lang } = useWords();
  const { fix, system, severity } = DOCTOR_WORDS[lang];
  const say = (finding: Parameters<typeof sayFinding>[1]) => sayFinding(lang, finding);
  return { fix, system, severity, say };
}
