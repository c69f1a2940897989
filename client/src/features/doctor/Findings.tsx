import { MapPin } from 'lucide-react';
import type { Finding, Fix } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useDoctorWords } from '../../i18n/doctor-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { boundsOf } from './marks.ts';

interface FindingsProps {
  findings: readonly Finding[];
  busy: boolean;
  /** The server is still being asked for more. */
  asking: boolean;
  onFix(fix: Fix): void;
  onRetry(): void;
}

/** What was found, numbered as on the map, each with its words, its place and what would settle it. */
export function Findings({ findings, busy, asking, onFix, onRetry }: FindingsProps) {
  const { d } = useDeskWords();
  const { say, fix: sayFix, severity: severities } = useDoctorWords();
  const map = useMapApi();
  const wait = asking && (
    <p role="status" className="field-hint">
      {d.importing.asking}
    </p>
  );
  if (findings.length === 0) return wait || <p role="status">{d.importing.nothing}</p>;
  return (
    <section aria-live="polite">
      <h4>{d.importing.findings(findings.length)}</h4>
      <ol className="import-findings">
        {findings.map((finding, index) => {
          const { code, severity, place, fixes } = finding;
          const n = index + 1;
          return (
            <li key={`${code}-${n}`} className={`import-finding import-finding-${severity}`}>
              <span className="import-finding-number" aria-hidden="true">
                {n}
              </span>
              <div>
                <p className="import-finding-severity">{severities[severity]}</p>
                <p>{say(finding)}</p>
                <div className="import-finding-tools">
                  {place && (
                    <Button
                      look="link"
                      icon={MapPin}
                      aria-label={d.importing.seeOf(n)}
                      onClick={() => map.current?.fitPlace(boundsOf(place))}
                    >
                      {d.importing.see}
                    </Button>
                  )}
                  {code === 'ground_unchecked' && (
                    <Button onClick={onRetry}>{d.importing.retry}</Button>
                  )}
                  {fixes.flatMap((fix) =>
                    fix.code === 'pick' ? (
                      []
                    ) : (
                      <Button key={JSON.stringify(fix)} disabled={busy} onClick={() => onFix(fix)}>
                        {sayFix(fix)}
                      </Button>
                    ),
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ol>
      {wait}
    </section>
  );
}
