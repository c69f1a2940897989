import type { ScenarioContent } from '../../api/scenarios.ts';
import { EMPTY } from './content.ts';

/** A scenario that is saved nowhere but in this browser. */
export interface LocalScenario {
  name: string;
  description: string;
  content: ScenarioContent;
  /** The revision that its author saw. */
  base: number | null;
}

const KEY = 'kcn-atlas-scenario';
export const NEW: LocalScenario = { name: '', description: '', content: EMPTY, base: null };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What an older page may have written is only taken when it has the form of today. */
function isLocal(value: unknown): value is LocalScenario {
  if (!isRecord(value) || !isRecord(value.content)) return false;
  const { steps, new_zones, extensions } = value.content;
  return (
    typeof value.name === 'string' &&
    typeof value.description === 'string' &&
    (value.base === null || typeof value.base === 'number') &&
    [steps, new_zones, extensions].every((list) => Array.isArray(list) && list.every(isRecord))
  );
}

/** The scenario that this browser keeps; null when there is none. */
export function readLocal(): LocalScenario | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isLocal(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps a scenario in this browser, or forgets it; false where the browser keeps nothing. */
export function keepLocal(scenario: LocalScenario | null): boolean {
  try {
    if (scenario) localStorage.setItem(KEY, JSON.stringify(scenario));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
