import type { StateCreator } from 'zustand';
import { type Filters, type ListFilter, NO_FILTERS, type SortKey } from '../../lib/filter/types.ts';
import type { Atlas } from '../create.ts';

export interface FiltersActions {
  setFilters(patch: Partial<Filters>): void;
  /** Adds the value to the filter's list, or takes it out. */
  toggleFilter(filter: ListFilter, value: string): void;
  /** Back to no filter; what was typed stays unless told otherwise. */
  clearFilters(): void;
  setSort(sort: SortKey | null): void;
}

const toggled = <T>(list: readonly T[], value: T): T[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

export const filtersActions: StateCreator<Atlas, [], [], FiltersActions> = (set) => ({
  setFilters: (patch) => set((state) => ({ filters: { ...state.filters, ...patch } })),
  toggleFilter: (filter, value) =>
    set((state) => ({
      filters: { ...state.filters, [filter]: toggled<string>(state.filters[filter], value) },
    })),
  clearFilters: () => set({ filters: NO_FILTERS, openFilter: null }),
  setSort: (sort) => set({ sort }),
});
