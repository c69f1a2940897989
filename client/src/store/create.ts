import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { INITIAL_STATE } from './initial.ts';
import { type DeskActions, deskActions } from './slices/desk.ts';
import { type FiltersActions, filtersActions } from './slices/filters.ts';
import { type MeasureActions, measureActions } from './slices/measure.ts';
import { type MomentActions, momentActions } from './slices/moment.ts';
import { type PlanningActions, planningActions } from './slices/planning.ts';
import { type ReferencesActions, referencesActions } from './slices/references.ts';
import { type SelectionActions, selectionActions } from './slices/selection.ts';
import { type SketchActions, sketchActions } from './slices/sketch.ts';
import { type UiActions, uiActions } from './slices/ui.ts';
import { type ViewActions, viewActions } from './slices/view.ts';
import type { AtlasState, SheetHeight } from './state.ts';

type AtlasActions = FiltersActions &
  SelectionActions &
  ViewActions &
  MomentActions &
  UiActions &
  MeasureActions &
  SketchActions &
  DeskActions &
  PlanningActions &
  ReferencesActions;
export type Atlas = AtlasState & AtlasActions;

/** On a phone a link opens with what it is about in sight; a form takes the whole of it. */
function firstSheet({
  selected,
  view,
  desk = INITIAL_STATE.desk,
}: Partial<AtlasState>): SheetHeight {
  if (view === 'desk') return desk === 'work' ? 'half' : 'full';
  return selected || view === 'regions' || view === 'planning' ? 'half' : INITIAL_STATE.sheet;
}

/** A store of its own for each page, and for each test. `start` overrides the first state. */
export function createAtlasStore(start: Partial<AtlasState> = {}) {
  return createStore<Atlas>()(
    subscribeWithSelector((...args) => ({
      ...filtersActions(...args),
      ...selectionActions(...args),
      ...viewActions(...args),
      ...momentActions(...args),
      ...uiActions(...args),
      ...measureActions(...args),
      ...sketchActions(...args),
      ...deskActions(...args),
      ...planningActions(...args),
      ...referencesActions(...args),
      ...INITIAL_STATE,
      sheet: firstSheet(start),
      ...start,
    })),
  );
}
export type AtlasStore = ReturnType<typeof createAtlasStore>;
