import { PALETTES } from '../palette.ts';
import type { Theme } from '../types.ts';
import type { Pen } from './draw.ts';

type RoadClass = 'expressway' | 'national_road';

export interface ShieldSpec {
  theme: Theme;
  road: RoadClass;
}

/** A small plate that stretches round a road's number, in CSS pixels. */
export const SHIELD = { size: 14, inset: 4 };

export const shieldId = ({ theme, road }: ShieldSpec) => `shield/${theme}/${road}`;

/** Null for an id that is not a shield's. */
export function parseShieldId(id: string): ShieldSpec | null {
  const [head, theme, road] = id.split('/');
  if (head !== 'shield' || (theme !== 'light' && theme !== 'dark')) return null;
  return road === 'expressway' || road === 'national_road' ? { theme, road } : null;
}

export function drawShield(pen: Pen, { theme, road }: ShieldSpec): void {
  const palette = PALETTES[theme];
  pen.beginPath();
  pen.roundRect(0.5, 0.5, SHIELD.size - 1, SHIELD.size - 1, 3);
  pen.fillStyle = palette.paper;
  pen.fill();
  pen.strokeStyle = road === 'expressway' ? palette.expressway : palette.roadCasing;
  pen.lineWidth = 1;
  pen.stroke();
}
