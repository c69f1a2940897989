import type { ZoneStatus } from '../types.ts';

/**
 * How a status is told without colour: lines over the ground, and how strong the ground is. The same table
 * serves symbols, polygon patterns and the legend.
 */
export interface Texture {
  /** Strength of the status colour under the lines, 0-1. */
  ground: number;
  /** Distance between hatch lines in CSS pixels and their width; null = no hatch. */
  hatch: { every: number; width: number; lean: 'right' | 'left' } | null;
  /** Lines from corner to corner of a symbol. */
  cross: 'none' | 'single' | 'double';
  edge: 'ink' | 'firm' | 'dotted';
}

export const TEXTURES: Record<ZoneStatus, Texture> = {
  operating: { ground: 1, hatch: null, cross: 'none', edge: 'ink' },
  under_construction: {
    ground: 0.28,
    hatch: { every: 4, width: 1.9, lean: 'right' },
    cross: 'none',
    edge: 'ink',
  },
  established: {
    ground: 0.26,
    hatch: { every: 6, width: 1, lean: 'left' },
    cross: 'none',
    edge: 'ink',
  },
  planned: { ground: 0.3, hatch: null, cross: 'none', edge: 'firm' },
  unknown: { ground: 0.22, hatch: null, cross: 'none', edge: 'dotted' },
  withdrawn: { ground: 0, hatch: null, cross: 'double', edge: 'firm' },
  superseded: { ground: 0, hatch: null, cross: 'single', edge: 'firm' },
};
