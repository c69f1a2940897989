import type { ProposedBoundary } from '../../api/request-types.ts';
import { findingsOf, fixesOf } from '../../doctor/origin.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';
import { fileSize } from '../../i18n/moment.ts';

type Origin = NonNullable<ProposedBoundary['origin']>;

/** How an outline came out of its file: the system it was read in, what was mended, what was left as it is. */
export function OriginOf({ origin }: { origin: Origin }) {
  const { d, lang } = useDeskWords();
  const { say, fix: sayFix, system } = useDoctorWords();
  const { file, size, crs, crs_by: by } = origin;
  const mended = fixesOf(origin);
  const left = findingsOf(origin);
  const words = d.importing.origin;
  return (
    <section aria-label={words.title}>
      <h4>{words.title}</h4>
      <dl className="facts">
        <dt>{words.file}</dt>
        <dd>
          {file} <span className="field-hint">{fileSize(lang, size)}</span>
        </dd>
        <dt>{words.system}</dt>
        <dd>
          {system(crs)} ({by === 'declared' ? words.declared : words.chosen})
        </dd>
        <dt>{words.fixes}</dt>
        <dd>{mended.length === 0 ? words.noFixes : mended.map(sayFix).join(' · ')}</dd>
        {left.length > 0 && (
          <>
            <dt>{words.findings}</dt>
            <dd>
              <ul>
                {left.map((finding) => (
                  <li key={finding.code}>{say(finding)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
