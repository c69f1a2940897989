import { MapPin, Plus, Trash2 } from 'lucide-react';
import type { ScenarioContent, ScenarioResult, ScenarioZone } from '../../api/scenarios.ts';
import { pick } from '../../i18n/context.tsx';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useResults } from '../results/context.tsx';
import { useMapApi } from '../stage/map-api.ts';
import { type Place, placeKey, placesIn, withNewZone, withoutPlace, withStep } from './content.ts';
import { Extension } from './Extension.tsx';
import { NewZone } from './NewZone.tsx';
import { Steps } from './Steps.tsx';
import { useNames } from './useNames.ts';
import { rangeText, rateText } from './words.ts';

export interface EditingProps {
  content: ScenarioContent;
  result: ScenarioResult | undefined;
  years: readonly number[];
  /** Null: only to be read. */
  onChange: ((content: ScenarioContent) => void) | null;
}

/** What is known of a place before and after. */
function Facts({ zone }: { zone: ScenarioZone }) {
  const words = usePlanningWords();
  const { f, p } = words;
  const w = p.scenarios.places;
  const left = (range: ScenarioZone['left_before']) => rangeText(words, range, f.ha);
  return (
    <ul className="scenario-facts">
      <li>{w.left(left(zone.left_before), left(zone.left_after))}</li>
      {zone.bound_ha !== null && <li>{w.bound(f.ha(zone.held_ha), f.ha(zone.bound_ha))}</li>}
      {zone.occupancy_before && (
        <li>
          {w.fill(rateText(words, zone.occupancy_before), rateText(words, zone.occupancy_after))}
        </li>
      )}
    </ul>
  );
}

/** The steps of a place, to be read. */
function StepList({ content, place }: { content: ScenarioContent; place: Place }) {
  const { f, m } = usePlanningWords();
  const steps = content.steps.filter((step) => step.zone === place.zone && step.new === place.new);
  return (
    <ul className="scenario-facts">
      {steps
        .sort((a, b) => a.year - b.year)
        .map(({ year, hectares, status }) => (
          <li key={year}>
            {[year, hectares !== undefined && f.ha(hectares), status && m.terms.status[status]]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
    </ul>
  );
}

function PlaceCard({ content, result, years, onChange, place }: EditingProps & { place: Place }) {
  const { p } = usePlanningWords();
  const w = p.scenarios.places;
  const map = useMapApi();
  const name = useNames(content)(place);
  const fresh = content.new_zones.find(({ id }) => id === place.new);
  const zone = result?.zones.find((one) =>
    place.zone ? one.zone === place.zone : one.new === place.new,
  );
  const [west, south, east, north] = zone?.bounds ?? [];
  return (
    <li className="scenario-place">
      <header>
        <h4>{name}</h4>
        {west !== undefined && south !== undefined && east !== undefined && north !== undefined && (
          <IconButton
            icon={MapPin}
            label={w.show(name)}
            onClick={() => map.current?.fitPlace([west, south, east, north])}
          />
        )}
        {onChange && (
          <IconButton
            icon={Trash2}
            label={w.remove(name)}
            onClick={() => onChange(withoutPlace(content, place))}
          />
        )}
      </header>
      {zone && <Facts zone={zone} />}
      {onChange ? (
        <>
          {fresh && <NewZone content={content} zone={fresh} onChange={onChange} />}
          <Steps content={content} place={place} years={years} onChange={onChange} />
          {place.zone && <Extension content={content} slug={place.zone} onChange={onChange} />}
        </>
      ) : (
        <StepList content={content} place={place} />
      )}
    </li>
  );
}

/** Takes a zone in: from the list, or the one that is selected on the map. */
function Adding({
  content,
  years,
  onChange,
}: {
  content: ScenarioContent;
  years: readonly number[];
  onChange(content: ScenarioContent): void;
}) {
  const { lang, p } = usePlanningWords();
  const w = p.scenarios;
  const { all } = useResults();
  const selected = useAtlas((s) => s.selected);
  const taken = new Set(placesIn(content).map(placeKey));
  const first = years[0] ?? new Date().getFullYear();
  const add = (zone: string) => onChange(withStep(content, { zone }, first));
  const free = (all?.zones ?? []).filter(
    ({ properties: { slug, status } }) =>
      !taken.has(slug) && status !== 'withdrawn' && status !== 'superseded',
  );
  const chosen = free.find(({ properties }) => properties.slug === selected)?.properties;
  return (
    <div className="scenario-adding">
      <Field label={w.places.choose}>
        {(control) => (
          <select
            {...control}
            className="input"
            value=""
            onChange={(event) => event.target.value && add(event.target.value)}
          >
            <option value="">{w.places.chooseEmpty}</option>
            {free.map(({ id, properties }) => (
              <option key={id} value={properties.slug}>
                {pick(lang, properties, 'name')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="actions">
        {chosen && (
          <Button icon={Plus} onClick={() => add(chosen.slug)}>
            {w.places.addSelected(pick(lang, chosen, 'name'))}
          </Button>
        )}
        <Button
          icon={Plus}
          onClick={() => onChange(withNewZone(content, (n) => w.fresh.defaultName(String(n))))}
        >
          {w.fresh.add}
        </Button>
      </div>
    </div>
  );
}

/** Every zone of the scenario, with what happens there. */
export function Places(props: EditingProps) {
  const { content, years, onChange } = props;
  const { p } = usePlanningWords();
  const w = p.scenarios.places;
  const places = placesIn(content);
  return (
    <section className="scenario-places" aria-label={w.title}>
      <h3>{w.title}</h3>
      {places.length === 0 && <p className="scenario-note">{w.none}</p>}
      <ul>
        {places.map((place) => (
          <PlaceCard key={placeKey(place)} {...props} place={place} />
        ))}
      </ul>
      {onChange && <Adding content={content} years={years} onChange={onChange} />}
    </section>
  );
}
