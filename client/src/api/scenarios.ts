import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from './client.ts';
import type {
  Scenario,
  ScenarioContent,
  ScenarioDraft,
  ScenarioEdit,
  ScenarioResult,
} from './schema.gen.ts';
import { send } from './send.ts';

export type {
  Scenario,
  ScenarioConflict,
  ScenarioContent,
  ScenarioExtension,
  ScenarioNewZone,
  ScenarioRange,
  ScenarioResult,
  ScenarioStep,
  ScenarioSummary,
  ScenarioZone,
} from './schema.gen.ts';

/** One's own leave with whoever is signed in. */
const OWN = ['desk', 'scenarios'] as const;

export const scenariosQuery = queryOptions({
  queryKey: [...OWN, 'list'],
  queryFn: ({ signal }) => get('/api/scenarios', {}, {}, signal),
});
export const scenarioQuery = (id: number) =>
  queryOptions({
    queryKey: [...OWN, id],
    queryFn: ({ signal }) => get('/api/scenarios/{id}', { id }, {}, signal),
  });
export const sharedScenarioQuery = (token: string) =>
  queryOptions({
    queryKey: ['scenario', token],
    queryFn: ({ signal }) => get('/api/scenarios/shared/{token}', { token }, {}, signal),
    retry: false,
  });

/** What a scenario comes to; the figures before stay until the next ones are here. */
export const resultQuery = (content: ScenarioContent, target: string, base: number | undefined) =>
  queryOptions({
    queryKey: ['progress', 'scenario', target, base ?? null, content],
    queryFn: ({ signal }) =>
      send<ScenarioResult>('POST', '/api/scenarios/evaluate', {
        body: { content, target, ...(base === undefined ? {} : { base_revision: base }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const keepScenario = (draft: ScenarioDraft): Promise<Scenario> =>
  send('POST', '/api/scenarios', { body: draft });

type Versioned = Pick<Scenario, 'id' | 'version'>;
export const changeScenario = ({ id, version }: Versioned, edit: ScenarioEdit): Promise<Scenario> =>
  send('PATCH', `/api/scenarios/${id}`, { body: edit, version });

export const deleteScenario = ({ id, version }: Versioned): Promise<void> =>
  send('DELETE', `/api/scenarios/${id}`, { version });
