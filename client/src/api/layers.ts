import { queryOptions } from '@tanstack/react-query';
import { get } from './client.ts';
import type {
  Layer,
  LayerDraft,
  LayerEdit,
  LayerList,
  LayerPolygons,
  LayerShelf,
  ServiceDescription,
  ServiceQuestion,
} from './schema.gen.ts';
import { send } from './send.ts';

export type {
  Layer,
  LayerDraft,
  LayerList,
  LayerShelf,
  ListedLayer,
  ServiceDescription,
  ServiceLayer,
} from './schema.gen.ts';

/** The list of whoever is signed in leaves with them. */
export const layersQuery = queryOptions({
  queryKey: ['desk', 'layers'],
  queryFn: ({ signal }) => get('/api/layers', {}, {}, signal),
});
export const layerQuery = (id: string) =>
  queryOptions({
    queryKey: ['layer', id],
    queryFn: ({ signal }) => get('/api/layers/{id}', { id }, {}, signal),
    retry: false,
  });

/** Where the map finds the polygons of a layer. */
export const featuresAddress = (id: string) => `/api/layers/${id}/features`;

export const addLayer = (draft: LayerDraft, signal?: AbortSignal): Promise<Layer> =>
  send('POST', '/api/layers', { body: draft, ...(signal ? { signal } : {}) });

type Sent = LayerPolygons['polygons'];
export const sendPolygons = (id: string, polygons: Sent, signal: AbortSignal): Promise<void> =>
  send('POST', `/api/layers/${id}/polygons`, { body: { polygons }, signal });
export const finishLayer = (id: string, polygons: number, signal: AbortSignal): Promise<Layer> =>
  send('POST', `/api/layers/${id}/finish`, { body: { polygons }, signal });

type Versioned = Pick<Layer, 'id' | 'version'>;
export const changeLayer = ({ id, version }: Versioned, edit: LayerEdit): Promise<Layer> =>
  send('PATCH', `/api/layers/${id}`, { body: edit, version });
export const deleteLayer = ({ id, version }: Versioned): Promise<void> =>
  send('DELETE', `/api/layers/${id}`, { version });

export const arrangeLayers = (items: LayerShelf['items']): Promise<LayerList> =>
  send('PUT', '/api/layers/shelf', { body: { items } });

export const askService = (question: ServiceQuestion): Promise<ServiceDescription> =>
  send('POST', '/api/layers/service', { body: question });
