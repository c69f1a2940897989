import type { Kind, Status } from '../api/types.ts';
import { TEXTURES } from '../map/marks/textures.ts';
import './status-mark.css';

/** A square of the same area as the disc, for the IT park, which is neither KCN nor CCN. */
const squareHalf = (radius: number) => (radius * Math.sqrt(Math.PI)) / 2;

/** 45° lines across a disc, drawn horizontally and turned as a group. */
function hatchPath(radius: number, every: number): string {
  const lines: string[] = [];
  for (let y = -Math.floor(radius / every) * every; y < radius; y += every) {
    const half = Math.sqrt(Math.max(0, radius * radius - y * y));
    if (half > 0.5) lines.push(`M${-half} ${y}H${half}`);
  }
  return lines.join('');
}

interface StatusMarkProps {
  status: Status;
  kind?: Kind;
  /** CSS pixels across. */
  size?: number;
}

/** The map's symbol of a status, by the same table of textures. Always beside words, so it says nothing itself. */
export function StatusMark({ status, kind = 'kcn', size = 14 }: StatusMarkProps) {
  const texture = TEXTURES[status];
  const edge = (kind === 'ccn' ? 1 : 1.75) + (texture.edge === 'firm' ? 0.5 : 0);
  const radius = size / 2 - edge / 2;
  const corner = radius * Math.SQRT1_2;
  const half = squareHalf(radius);
  const shape = (className: string, extra: object = {}) =>
    kind === 'it_park' ? (
      <rect
        className={className}
        x={-half}
        y={-half}
        width={2 * half}
        height={2 * half}
        rx={2}
        {...extra}
      />
    ) : (
      <circle className={className} r={radius} {...extra} />
    );
  return (
    <svg
      className={`status-mark status-mark-${status}`}
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
    >
      {shape('status-mark-ground', { fillOpacity: texture.ground })}
      {texture.hatch && (
        <path
          className="status-mark-line"
          d={hatchPath(radius, size < 20 ? 3.2 : texture.hatch.every)}
          strokeWidth={texture.hatch.width * 0.8}
          transform={`rotate(${texture.hatch.lean === 'right' ? -45 : 45})`}
        />
      )}
      {texture.cross !== 'none' && (
        <path
          className="status-mark-line"
          strokeWidth={1.25}
          d={
            `M${-corner} ${corner}L${corner} ${-corner}` +
            (texture.cross === 'double' ? `M${-corner} ${-corner}L${corner} ${corner}` : '')
          }
        />
      )}
      {shape(`status-mark-edge status-mark-edge-${texture.edge}`, {
        strokeWidth: edge,
        strokeDasharray: texture.edge === 'dotted' ? '0.01 2.9' : undefined,
      })}
    </svg>
  );
}
