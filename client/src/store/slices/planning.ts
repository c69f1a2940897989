import type { StateCreator } from 'zustand';
import type { Assumptions } from '../../lib/forecast/assumptions.ts';
import { type LedgerFilter, NO_LEDGER_FILTER } from '../../lib/ledger/filter.ts';
import type { HeldLayer } from '../../map/held-layer.ts';
import type { ConformityClass } from '../conformity-class.ts';
import type { Atlas } from '../create.ts';
import type { PlanPlace } from '../plan-place.ts';
import type { ScenarioPlace } from '../scenario-place.ts';
import type { WantedEntry } from '../state.ts';

export interface PlanningActions {
  /** Goes to a page of the planners' desk; the ledger shows the entries of `ledger`, all when it is not given. */
  openPlan(place: PlanPlace, ledger?: Partial<LedgerFilter>): void;
  /** Opens a scenario, or the list of them. */
  openScenario(scenario: ScenarioPlace | null): void;
  /** Narrows or widens which entries the ledger shows. A quarter goes with its year. */
  setLedgerFilter(patch: Partial<LedgerFilter>): void;
  /** Forecasts with other assumptions. */
  setForecast(assumptions: Assumptions): void;
  /** Asks the form of a zone to begin an entry; null once it has. */
  wantEntry(wanted: WantedEntry | null): void;
  /** Holds zones against another plan; `null` = the newest. */
  setPlanVersion(plan: string | null): void;
  /** Lets the zones of a class stand out; `null` = none in particular. */
  setPlanClass(one: ConformityClass | null): void;
  /** Fades all other zones on the map; `null` = none. */
  setHighlight(ids: ReadonlySet<number> | null): void;
  /** Shows polygons on the map beside the zones; `null` takes them off. */
  setHeldLayer(layer: HeldLayer | null): void;
}

const settled = (filter: LedgerFilter): LedgerFilter =>
  filter.year === null ? { ...filter, quarter: null } : filter;

export const planningActions: StateCreator<Atlas, [], [], PlanningActions> = (set) => ({
  openPlan: (plan, ledger = {}) =>
    set({
      view: 'planning',
      plan,
      ledgerFilter: settled({ ...NO_LEDGER_FILTER, ...ledger }),
      swipe: null,
      targetOpen: false,
      measure: null,
      openFilter: null,
      sheet: 'half',
    }),
  openScenario: (scenario) => set({ scenario, swipe: null }),
  wantEntry: (wantedEntry) => set({ wantedEntry }),
  setLedgerFilter: (patch) =>
    set((state) => ({ ledgerFilter: settled({ ...state.ledgerFilter, ...patch }) })),
  setForecast: (forecast) => set({ forecast }),
  setPlanVersion: (planVersion) => set({ planVersion }),
  setPlanClass: (planClass) => set({ planClass }),
  setHighlight: (highlight) => set({ highlight }),
  setHeldLayer: (heldLayer) => set({ heldLayer }),
});
