import { FilePen } from 'lucide-react';
import { useState } from 'react';
import type { Scenario } from '../../api/scenarios.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useMay } from '../account/session.ts';
import { useResults } from '../results/context.tsx';
import { type Place, placeKey, placesIn } from './content.ts';
import { type Promotion, promotionOf } from './promote.ts';
import { useNames } from './useNames.ts';
import { type Made, usePromotion } from './usePromotion.ts';

interface RowProps {
  name: string;
  promotion: Promotion;
  chosen: boolean;
  made: Made | undefined;
  onChoose(chosen: boolean): void;
}

function Row({ name, promotion, chosen, made, onChoose }: RowProps) {
  const { f, m, p } = usePlanningWords();
  const w = p.scenarios.promote;
  const openDesk = useAtlas((s) => s.openDesk);
  if (made && 'request' in made) {
    return (
      <li>
        <Button look="link" icon={FilePen} onClick={() => openDesk(`request-${made.request}`)}>
          {w.done(name)}
        </Button>
      </li>
    );
  }
  const { draft, hectares, status, notes } = promotion;
  const inWords = status && m.terms.status[status];
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          checked={chosen && draft !== null}
          disabled={draft === null}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={w.choose(name)}
        />
        <span>
          {name}: {w.what(f.ha(hectares), inWords)}
        </span>
      </label>
      {notes.map((note) => (
        <p key={note} className="scenario-note">
          {w[note]}
        </p>
      ))}
      {made && (
        <p className="field-error" role="alert">
          {w.failed(name, made.error.message)}
        </p>
      )}
    </li>
  );
}

/** Turns chosen places of a saved scenario into drafts of change requests, one a place. */
export function Promote({ scenario, dirty }: { scenario: Scenario; dirty: boolean }) {
  const { f, p } = usePlanningWords();
  const w = p.scenarios.promote;
  const { all } = useResults();
  const may = useMay();
  const nameOf = useNames(scenario.content);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { made, running, start } = usePromotion();
  const { content } = scenario;
  const today = all?.asOf;
  const rows = placesIn(content).flatMap((place: Place) => {
    const kind =
      content.new_zones.find(({ id }) => id === place.new)?.kind ??
      all?.bySlug.get(place.zone ?? '')?.properties.kind;
    if (!kind || !today) return [];
    const reason = w.reason(scenario.name);
    const promotion = promotionOf(content, place, { kind, may, reason, today });
    return [{ key: placeKey(place), name: nameOf(place), promotion }];
  });
  const chosen = rows.flatMap(({ key, promotion: { draft } }) => {
    const done = made.get(key);
    return draft && !left.has(key) && !(done && 'request' in done) ? [{ key, draft }] : [];
  });
  const choose = (key: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(key);
    else next.add(key);
    setLeft(next);
  };
  if (rows.length === 0) return null;
  return (
    <section className="scenario-promote" aria-label={w.title}>
      <h3>{w.title}</h3>
      <p className="scenario-note">{w.lead}</p>
      <ul>
        {rows.map(({ key, name, promotion }) => (
          <Row
            key={key}
            name={name}
            promotion={promotion}
            chosen={!left.has(key)}
            made={made.get(key)}
            onChoose={(on) => choose(key, on)}
          />
        ))}
      </ul>
      {dirty ? (
        <Notice tone="plain">{w.saveFirst}</Notice>
      ) : (
        <div className="actions">
          <Button
            disabled={chosen.length === 0 || running !== null}
            onClick={() => void start(chosen)}
          >
            {w.go(f.number(chosen.length))}
          </Button>
        </div>
      )}
      {running && <p role="status">{w.going(f.number(running.done), f.number(running.all))}</p>}
    </section>
  );
}
