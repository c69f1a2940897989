import type { vi } from './vi.ts';

/** Every word of the screen. Vietnamese is written first and gives the shape; other languages must have it whole. */
export type Messages = typeof vi.m;
