import { LogIn } from 'lucide-react';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { usePerson } from '../account/session.ts';
import { useMayPropose } from '../scenarios/useMayPropose.ts';
import { AddLayer } from './AddLayer.tsx';
import { KeptLayers } from './KeptLayers.tsx';
import '../../ui/field.css';
import './layers.css';
import { ShownLayers } from './ShownLayers.tsx';
import { useShelf } from './useShelf.ts';

const MEGABYTE = 1024 * 1024;

/** Somebody who may add layers: their list, what of it is on the map, and ways to add more. */
function Own() {
  const { f, p } = usePlanningWords();
  const w = p.layers;
  const { list, save } = useShelf(true);
  if (list.error && !list.data) {
    return <Failure error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (!list.data) return <Skeleton width="100%" height={160} />;
  const { items, hosts, most_layers, bytes_used, most_bytes } = list.data;
  const room = (bytes: number) => f.number(Math.ceil((10 * bytes) / MEGABYTE) / 10);
  const own = items.filter(({ mine }) => mine).length;
  return (
    <>
      <AddLayer hosts={hosts} />
      <ShownLayers listed={items} empty={items.length === 0 ? w.none : w.noneShown} />
      <KeptLayers items={items} />
      {save.error && (
        <Notice tone="warn" role="status">
          {w.notSaved}
        </Notice>
      )}
      <p className="layer-note">
        {w.used(f.number(own), f.number(most_layers), room(bytes_used), room(most_bytes))}
      </p>
    </>
  );
}

/** Somebody who may not: the layers that came with the link. */
function Visiting({ signedIn }: { signedIn: boolean }) {
  const { p } = usePlanningWords();
  const w = p.layers;
  const shown = useAtlas((s) => s.references.length > 0);
  const askSignIn = useAtlas((s) => s.askSignIn);
  const words = shown ? w.stranger : w.strangerNone;
  return (
    <>
      <Notice tone="plain">
        <p>{signedIn ? w.mayNot : words}</p>
        {!signedIn && (
          <div className="layer-actions">
            <Button icon={LogIn} onClick={() => askSignIn('open')}>
              {w.signIn}
            </Button>
          </div>
        )}
      </Notice>
      <ShownLayers listed={null} empty={w.nothingHere} />
    </>
  );
}

/** Maps laid over the ground to read the zones against. */
export default function LayersPage() {
  const { p } = usePlanningWords();
  const w = p.layers;
  const person = usePerson();
  const may = useMayPropose();
  return (
    <>
      <header className="layer-head">
        <h2>{w.title}</h2>
        <p>{w.lead}</p>
      </header>
      {person === undefined && <Skeleton width="100%" height={160} />}
      {person !== undefined && (may ? <Own /> : <Visiting signedIn={person !== null} />)}
    </>
  );
}
