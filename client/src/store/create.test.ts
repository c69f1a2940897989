import { describe, expect, it } from 'vitest';
import { NO_LEDGER_FILTER } from '../lib/ledger/filter.ts';
import { createAtlasStore } from './create.ts';
import { INITIAL_STATE } from './initial.ts';
import { WHERE_KEPT } from './where-kept.ts';

describe('the store', () => {
  it('every key of the first state has a place', () => {
    expect(Object.keys(WHERE_KEPT).sort()).toEqual(Object.keys(INITIAL_STATE).sort());
  });

  it('is a new one for every page', () => {
    const [a, b] = [createAtlasStore(), createAtlasStore({ lang: 'en' })];
    a.getState().toggleFilter('kind', 'kcn');
    expect(b.getState().filters.kind).toEqual([]);
    expect([a.getState().lang, b.getState().lang]).toEqual(['vi', 'en']);
  });

  it('a value of a list filter goes in and out', () => {
    const { getState } = createAtlasStore();
    getState().toggleFilter('status', 'planned');
    getState().toggleFilter('status', 'operating');
    getState().toggleFilter('status', 'planned');
    expect(getState().filters.status).toEqual(['operating']);
    getState().clearFilters();
    expect(getState().filters).toEqual(INITIAL_STATE.filters);
  });

  it('reading the orientations shows them, leaving the summary for a zone shows the map', () => {
    const { getState } = createAtlasStore();
    getState().setView('regions');
    expect(getState().showOrientations).toBe(true);
    getState().setView('summary');
    getState().select('kcn-yen-binh', 'list');
    expect(getState()).toMatchObject({ view: 'map', selected: 'kcn-yen-binh', sheet: 'half' });
  });

  it('the ledger opens with the entries asked for, another page forgets them', () => {
    const { getState } = createAtlasStore();
    getState().openPlan('progress', { year: 2026, quarter: 3 });
    expect(getState().ledgerFilter).toEqual({ ...NO_LEDGER_FILTER, year: 2026, quarter: 3 });
    getState().setLedgerFilter({ year: null, kind: 'ccn' });
    expect(getState().ledgerFilter).toEqual({ ...NO_LEDGER_FILTER, kind: 'ccn' });
    getState().openPlan('progress');
    expect(getState().ledgerFilter).toEqual(NO_LEDGER_FILTER);
  });

  it('hovering what is hovered changes nothing', () => {
    const store = createAtlasStore();
    store.getState().hover(5);
    const before = store.getState();
    store.getState().hover(5);
    expect(store.getState()).toBe(before);
  });
});
