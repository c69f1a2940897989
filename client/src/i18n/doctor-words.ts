import { useWords } from './context.tsx';
import { DOCTOR_WORDS, sayFinding } from './doctor.ts';

/** `say` for findings; `fix`, `system` and `severity` for buttons, names and headings. */
export function useDoctorWords() {
  const { lang } = useWords();
  const { fix, system, severity } = DOCTOR_WORDS[lang];
  const say = (finding: Parameters<typeof sayFinding>[1]) => sayFinding(lang, finding);
  return { fix, system, severity, say };
}
