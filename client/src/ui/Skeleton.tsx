import './skeleton.css';

/** A grey place for words or figures to come, in the size they will have. */
export function Skeleton({ width, height = 12 }: { width: number | string; height?: number }) {
  return <span className="skeleton" style={{ width, height }} aria-hidden="true" />;
}
