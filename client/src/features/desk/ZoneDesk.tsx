import { lazy, Suspense } from 'react';
import type { Claim, Statements, ZoneFeature } from '../../api/types.ts';
import { useMay } from '../account/session.ts';

const ZoneTools = lazy(() => import('./ZoneTools.tsx'));
const ChooseClaim = lazy(() => import('./ChooseClaim.tsx'));

/** What an official may do about a zone, on its card; nothing for readers. */
export function ZoneDesk({ zone }: { zone: ZoneFeature }) {
  const may = useMay();
  const { kind } = zone.properties;
  const works = may('propose', kind) || may('confirm', kind) || may('propose', 'planning');
  if (!works) return null;
  return (
    <Suspense fallback={null}>
      <ZoneTools zone={zone} />
    </Suspense>
  );
}

interface ClaimChoiceProps {
  detail: Statements;
  claim: Claim;
  said: string;
}

/** Beside a published value that was not chosen: proposes it, for those who may. */
export function ClaimChoice({ detail, claim, said }: ClaimChoiceProps) {
  const may = useMay();
  const { kind, slug } = detail.properties;
  const says = claim.min !== null || claim.max !== null || claim.text !== null;
  const subject = claim.field === 'orientation' ? 'planning' : kind;
  if (!says || !may('propose', subject)) return null;
  return (
    <Suspense fallback={null}>
      <ChooseClaim slug={slug} claim={claim} said={said} />
    </Suspense>
  );
}
