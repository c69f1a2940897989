import type { Finding } from '../doctor/types.ts';
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
