import { useQuery } from '@tanstack/react-query';
import { LogIn, Plus, Scale } from 'lucide-react';
import { useState } from 'react';
import { scenariosQuery } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Failure } from '../../ui/Failure.tsx';
import { usePerson } from '../account/session.ts';
import { keepLocal, readLocal } from './kept.ts';
import { useMayPropose } from './useMayPropose.ts';

const MOST_COMPARED = 3;

/** The reader's own scenarios, and which to hold beside each other. */
function Own() {
  const { f, p } = usePlanningWords();
  const w = p.scenarios;
  const openScenario = useAtlas((s) => s.openScenario);
  const { data, error, refetch } = useQuery(scenariosQuery);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.items.length === 0) return <p className="scenario-note">{w.none}</p>;
  const choose = (id: number, on: boolean) =>
    setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <section aria-label={w.yours}>
      <h3>{w.yours}</h3>
      <ul className="scenario-list">
        {data.items.map(({ id, name, zones, hectares, visibility, updated_at }) => (
          <li key={id}>
            <label className="check">
              <input
                type="checkbox"
                aria-label={w.compareOne(name)}
                checked={chosen.includes(id)}
                disabled={!chosen.includes(id) && chosen.length === MOST_COMPARED}
                onChange={(event) => choose(id, event.target.checked)}
              />
            </label>
            <button
              type="button"
              className="scenario-open"
              aria-label={w.open(name)}
              onClick={() => openScenario(`own-${id}`)}
            >
              <strong>{name}</strong>
              <span>
                {w.row(f.number(zones), f.ha(hectares), f.date(updated_at.slice(0, 10)))}
                {visibility === 'link' && `, ${w.isShared}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {data.items.length > 1 && (
        <>
          <p className="scenario-note">{w.compareHint}</p>
          <Button
            icon={Scale}
            disabled={chosen.length < 2}
            onClick={() => openScenario(`compare-${chosen.join('-')}`)}
          >
            {w.compare}
          </Button>
        </>
      )}
    </section>
  );
}

/** Where scenarios are begun and found again. */
export function ScenarioList() {
  const { p } = usePlanningWords();
  const w = p.scenarios;
  const person = usePerson();
  const may = useMayPropose();
  const askSignIn = useAtlas((s) => s.askSignIn);
  const openScenario = useAtlas((s) => s.openScenario);
  const [local] = useState(readLocal);
  return (
    <>
      <header className="scenario-head">
        <h2>{w.title}</h2>
        <p>{w.lead}</p>
      </header>
      <div className="actions">
        {local && <Button onClick={() => openScenario('local')}>{w.goOn}</Button>}
        {/* The browser keeps one: another is begun once that is saved or given up. */}
        {!local && (
          <Button
            look="solid"
            icon={Plus}
            onClick={() => {
              keepLocal(null);
              openScenario('local');
            }}
          >
            {w.begin}
          </Button>
        )}
        {person === null && (
          <Button look="plain" icon={LogIn} onClick={() => askSignIn('open')}>
            {w.signIn}
          </Button>
        )}
      </div>
      {may && <Own />}
    </>
  );
}
