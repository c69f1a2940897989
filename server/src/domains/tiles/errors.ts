import { ApiError } from '../../lib/problem.ts';
import { LAYERS, type Layer } from './layers.ts';

/** @throws {ApiError} `layer_not_found` */
export function layerNamed(name: string): Layer {
  const layer = LAYERS.find((candidate) => candidate.name === name);
  if (layer) return layer;
  const known = LAYERS.map((candidate) => candidate.name).join(', ');
  throw new ApiError('layer_not_found', `There are the layers ${known}.`);
}
