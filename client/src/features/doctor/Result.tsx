import { useEffect, useMemo, useRef } from 'react';
import { groundFindings, UNCHECKED, withGround } from '../../doctor/ground.ts';
import type { Diagnosis, Finding, Fix } from '../../doctor/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { useOutline } from '../stage/useOutline.ts';
import type { Expected } from './context.ts';
import { Features } from './Features.tsx';
import { FigureTable } from './FigureTable.tsx';
import { Findings } from './Findings.tsx';
import { Mended } from './Mended.tsx';
import { marksOf } from './marks.ts';
import { useGround } from './useGround.ts';

interface ResultProps {
  expected: Expected;
  open: { diagnosis: Diagnosis; fixes: readonly Fix[]; busy: boolean };
  mend(fixes: readonly Fix[]): void;
  onUse(ground: readonly Finding[]): void;
}

/** Findings of the ground of others, as far as the server has been asked. */
function useGroundFindings({ exact }: Diagnosis, zone: string) {
  const { lang } = useDeskWords();
  const { ground, retry } = useGround(exact, zone);
  const found = useMemo((): readonly Finding[] => {
    if (ground === 'none' || ground === 'asking') return [];
    return ground === 'failed' ? [UNCHECKED] : groundFindings(ground, lang);
  }, [ground, lang]);
  return { found, retry, asking: ground === 'asking' };
}

/** What was found in a file, what was mended, and whether the outline can be used. */
export function Result({ expected, open, mend, onUse }: ResultProps) {
  const { d } = useDeskWords();
  const { diagnosis, fixes, busy } = open;
  const { geometry, properties } = expected;
  const { found, retry, asking } = useGroundFindings(diagnosis, properties.slug);
  const findings = useMemo(() => withGround(diagnosis.findings, found), [diagnosis, found]);
  const marks = useMemo(() => marksOf(findings), [findings]);
  const usable = diagnosis.usable && found.every(({ severity }) => severity !== 'stop');
  useOutline(diagnosis.preview, { geometry, role: properties.geometry_role }, marks);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  return (
    <div ref={box} className="import-result" aria-busy={busy}>
      <Findings
        findings={findings}
        busy={busy}
        asking={asking}
        onRetry={retry}
        onFix={(fix) => mend([...fixes.filter(({ code }) => code !== fix.code), fix])}
      />
      {diagnosis.features.length > 1 && (
        <Features
          features={diagnosis.features}
          picked={fixes.find((fix) => fix.code === 'pick')?.features ?? null}
          onPick={(features) => {
            const others = fixes.filter(({ code }) => code !== 'pick');
            mend(features.length > 0 ? [...others, { code: 'pick', features }] : others);
          }}
        />
      )}
      {fixes.length > 0 && (
        <section aria-label={d.importing.done}>
          <h4>{d.importing.done}</h4>
          <Mended
            fixes={fixes}
            busy={busy}
            onUndo={(fix) => mend(fixes.filter((other) => other !== fix))}
          />
        </section>
      )}
      <FigureTable diagnosis={diagnosis} decisionHa={expected.decisionHa} />
      <div className="actions">
        <Button look="solid" disabled={!usable || busy || asking} onClick={() => onUse(found)}>
          {d.importing.use}
        </Button>
        <span className="field-hint">
          {!usable ? d.importing.blocked : asking ? d.importing.waiting : d.importing.useHint}
        </span>
      </div>
    </div>
  );
}
