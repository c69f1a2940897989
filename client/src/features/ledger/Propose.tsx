import { lazy, Suspense } from 'react';
import type { Allocation } from '../../api/ledger-types.ts';
import { useMay } from '../account/session.ts';

const ProposeEntry = lazy(() => import('./ProposeEntry.tsx'));
const EntryActions = lazy(() => import('./EntryActions.tsx'));

const SUBJECTS = ['kcn', 'ccn', 'it_park', 'planning'] as const;

/** Above the ledger, for those who may propose anything: a new entry, or a whole table of them. */
export function Propose() {
  const may = useMay();
  if (!SUBJECTS.some((subject) => may('propose', subject))) return null;
  return (
    <Suspense fallback={null}>
      <ProposeEntry />
    </Suspense>
  );
}

/** At an entry, for those who may propose about its zone. */
export function EntryTools({ entry, name }: { entry: Allocation; name: string }) {
  const may = useMay();
  if (!may('propose', entry.kind) && !may('propose', 'planning')) return null;
  return (
    <Suspense fallback={null}>
      <EntryActions entry={entry} name={name} />
    </Suspense>
  );
}
