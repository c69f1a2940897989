import { useEffect, useRef } from 'react';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { type DeskPlace, newZoneOf, orientationOf, requestIdOf } from '../../store/desk-place.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { AccountPage } from '../account/AccountPage.tsx';
import { PeoplePage } from '../account/PeoplePage.tsx';
import { SignInForm } from '../account/SignInForm.tsx';
import { useMay, usePerson } from '../account/session.ts';
import { LedgerTablePage } from '../ledger-table/LedgerTablePage.tsx';
import { NewOrientation } from '../request/orientation/OrientationPage.tsx';
import { NewRequest, RequestPage } from '../request/RequestPage.tsx';
import { TablePage } from '../table/TablePage.tsx';
import { BackToWork } from './BackToWork.tsx';
import './desk.css';
import { NewZonePage } from './NewZonePage.tsx';
import { WorkPage } from './WorkPage.tsx';

function Gate() {
  const { d } = useDeskWords();
  return (
    <div className="desk-page">
      <h2 className="desk-title">{d.account.signInTitle}</h2>
      <p className="form-lead">{d.desk.signInFirst}</p>
      <SignInForm onDone={() => {}} />
    </div>
  );
}

function NotPermitted() {
  const { d } = useDeskWords();
  return (
    <div className="desk-page">
      <h2 className="desk-title">{d.desk.notPermitted}</h2>
      <p>{d.desk.notPermittedHint}</p>
    </div>
  );
}

/** An administrator of people, or somebody without a role yet. */
function NoWork() {
  const { d } = useDeskWords();
  const openDesk = useAtlas((s) => s.openDesk);
  const may = useMay();
  return (
    <>
      <h2 className="desk-title">{d.work.title}</h2>
      <p className="desk-note">{may('manage', 'people') ? d.people.lead : d.account.noRoles}</p>
      {may('manage', 'people') && (
        <Button onClick={() => openDesk('people')}>{d.account.toPeople}</Button>
      )}
    </>
  );
}

function Page({ place }: { place: DeskPlace }) {
  const may = useMay();
  if (place === 'account') return <AccountPage />;
  if (place === 'people') return may('manage', 'people') ? <PeoplePage /> : <NotPermitted />;
  if (place === 'zone') return <NewZonePage />;
  if (place === 'table') return <TablePage />;
  if (place === 'ledger') return <LedgerTablePage />;
  const id = requestIdOf(place);
  if (id !== null) return <RequestPage id={id} />;
  const slug = newZoneOf(place);
  if (slug !== null) return <NewRequest slug={slug} />;
  const orientation = orientationOf(place);
  if (orientation) return <NewOrientation {...orientation} />;
  return may('read', 'kcn') || may('read', 'ccn') || may('read', 'planning') ? (
    <WorkPage />
  ) : (
    <NoWork />
  );
}

/** The desk: where figures are proposed, reviewed and kept true. */
export default function DeskView() {
  const { d } = useDeskWords();
  const place = useAtlas((s) => s.desk);
  const askSignIn = useAtlas((s) => s.askSignIn);
  const person = usePerson();
  // A session that ends under open work does not take the work off the screen.
  const wasIn = useRef(false);
  if (person) wasIn.current = true;
  const ended = person === null && wasIn.current;
  useEffect(() => {
    if (ended) askSignIn('again');
  }, [ended, askSignIn]);
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    box.current?.scrollTo?.(0, 0);
  }, [place]);

  return (
    <section ref={box} className="desk" data-place={place.split('-')[0]} aria-label={d.desk.label}>
      {person === undefined && (
        <div className="desk-page">
          <Skeleton width="40%" height={20} />
          <Skeleton width="80%" />
        </div>
      )}
      {person === null && !ended && <Gate />}
      {(person || ended) && (
        <div className="desk-page">
          {place !== 'work' && <BackToWork />}
          <Page key={place} place={place} />
        </div>
      )}
    </section>
  );
}
