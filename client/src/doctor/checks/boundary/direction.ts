import { box, finding } from '../../finding.ts';
import { boxOf, signedArea } from '../../shape/nest.ts';
import type { BoundaryCheck } from '../check.ts';

/** GeoJSON asks for shells against the clock; whichever way they run, they are staged as it asks. */
export const ringDirection: BoundaryCheck = ({ reading, outline }) => {
  if (reading.format !== 'geojson') return [];
  const turned = outline.parts.filter(({ rings: [shell] }) => shell && signedArea(shell.xy) < 0);
  return turned.length === 0
    ? []
    : [
        finding('ring_direction', 'note', {
          places: turned.flatMap(({ rings: [shell] }) => (shell ? [box(boxOf(shell.xy))] : [])),
        }),
      ];
};
