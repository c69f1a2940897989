import type { ConformityClass } from '../../store/conformity-class.ts';
import './class-mark.css';

/** Shape and colour say the same: a full disc, a ring, a barred diamond, a dotted ring. */
export function ClassMark({ of: one }: { of: ConformityClass }) {
  return (
    <svg className={`class-mark class-${one}`} viewBox="0 0 16 16" aria-hidden="true">
      {one === 'matches' && (
        <>
          <circle cx="8" cy="8" r="6.5" className="class-mark-full" />
          <path d="m5 8.2 2.1 2.2L11.2 6" className="class-mark-sign" />
        </>
      )}
      {one === 'neutral' && <circle cx="8" cy="8" r="5" className="class-mark-line" />}
      {one === 'discouraged' && (
        <>
          <path d="M8 1 15 8 8 15 1 8Z" className="class-mark-full" />
          <path d="M5.2 8h5.6" className="class-mark-sign" />
        </>
      )}
      {one === 'unknown' && <circle cx="8" cy="8" r="5" className="class-mark-dotted" />}
    </svg>
  );
}
