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
import { type PromotedDraft, type Promotion, promotionOf } from './promote.ts';
import { useNames } from './useNames.ts';
import { type Made, usePromotion } from './usePromotion.ts';

interface RowProps {
  name: string;
  promotion: Promotion;
  chosen: boolean;
  /** What became of each of its drafts so far. */
  made: readonly (Made | undefined)[];
  onChoose(chosen: boolean): void;
}

function Row({ name, promotion, chosen, made, onChoose }: RowProps) {
  const { f, m, p } = usePlanningWords();
  const w = p.scenarios.promote;
  const openDesk = useAtlas((s) => s.openDesk);
  const { drafts, hectares, notes } = promotion;
  const named = (status: PromotedDraft['status']) =>
    drafts.length > 1 && status ? `${name}, ${m.terms.status[status]}` : name;
  const done = drafts.flatMap(({ status }, n) => {
    const one = made[n];
    return one && 'request' in one ? [{ request: one.request, name: named(status) }] : [];
  });
  const failed = made.find((one) => one && 'error' in one);
  const links = done.map(({ request, name: of }) => (
    <Button key={request} look="link" icon={FilePen} onClick={() => openDesk(`request-${request}`)}>
      {w.done(of)}
    </Button>
  ));
  if (drafts.length > 0 && done.length === drafts.length) {
    return <li className="promoted">{links}</li>;
  }
  const inWords = drafts.flatMap(({ status }) => (status ? [m.terms.status[status]] : []));
  return (
    <li>
      <label className="check">
        <input
          type="checkbox"
          checked={chosen && drafts.length > 0}
          disabled={drafts.length === 0}
          onChange={(event) => onChoose(event.target.checked)}
          aria-label={w.choose(name)}
        />
        <span>
          {name}: {[f.ha(hectares), ...inWords].join('; ')}
        </span>
      </label>
      {notes.map((note) => (
        <p key={note} className="scenario-note">
          {w[note]}
        </p>
      ))}
      {links}
      {failed && 'error' in failed && (
        <p className="field-error" role="alert">
          {w.failed(name, failed.error.message)}
        </p>
      )}
    </li>
  );
}

/** How a draft of a place is found again among those that were made. */
const draftKey = (place: string, n: number) => `${place} ${n}`;

/** Turns chosen places of a saved scenario into drafts of change requests. */
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
    const zone = all?.bySlug.get(place.zone ?? '')?.properties;
    const kind = content.new_zones.find(({ id }) => id === place.new)?.kind ?? zone?.kind;
    const planned = zone && !zone.planned_area_approx ? zone.planned_area_ha : null;
    if (!kind || !today) return [];
    const reason = w.reason(scenario.name);
    const promotion = promotionOf(content, place, { kind, may, reason, today, planned });
    return [{ key: placeKey(place), name: nameOf(place), promotion }];
  });
  const chosen = rows
    .filter(({ key }) => !left.has(key))
    .flatMap(({ key, promotion: { drafts } }) =>
      drafts.map(({ draft }, n) => ({ key: draftKey(key, n), draft })),
    )
    .filter(({ key }) => {
      const done = made.get(key);
      return !(done && 'request' in done);
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
            made={promotion.drafts.map((_, n) => made.get(draftKey(key, n)))}
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
