import { useWords } from '../i18n/context.tsx';
import './sample-badge.css';

/** Marks a figure that is made up for a demonstration. */
export function SampleBadge() {
  const { m } = useWords();
  return <span className="sample-badge">{m.terms.sample}</span>;
}
