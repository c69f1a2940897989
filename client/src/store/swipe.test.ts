import { expect, it } from 'vitest';
import { createAtlasStore } from './create.ts';
import { swipeOf, withSide } from './swipe.ts';

it('swipes plans beside the orientations and scenarios in their comparison, and nothing elsewhere', () => {
  const at = { view: 'planning', plan: 'scenarios', scenario: 'compare-3-9' } as const;
  expect(swipeOf(at)).toBe('scenarios');
  expect(swipeOf({ ...at, scenario: 'own-3' })).toBeNull();
  expect(swipeOf({ ...at, plan: 'progress' })).toBeNull();
  expect(swipeOf({ ...at, view: 'map' })).toBeNull();
  expect(swipeOf({ ...at, view: 'regions' })).toBe('plans');
});

it('never shows the same on both sides: choosing the other side turns them round', () => {
  const swipe = { left: 'a', right: 'b', at: 30 };
  expect(withSide(swipe, 'left', 'c')).toEqual({ left: 'c', right: 'b', at: 30 });
  expect(withSide(swipe, 'left', 'b')).toEqual({ left: 'b', right: 'a', at: 30 });
  expect(withSide(swipe, 'right', 'a')).toEqual({ left: 'b', right: 'a', at: 30 });
});

it('ends when the reader goes elsewhere', () => {
  const swipe = { left: 'scheme-2024', right: 'plan-2025', at: 50 };
  const store = createAtlasStore({ view: 'regions', swipe });
  store.getState().setView('map');
  expect(store.getState().swipe).toBeNull();
  store.getState().setSwipe(swipe);
  store.getState().openPlan('scenarios');
  expect(store.getState().swipe).toBeNull();
  store.getState().setSwipe(swipe);
  store.getState().openScenario(null);
  expect(store.getState().swipe).toBeNull();
});
