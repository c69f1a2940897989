import { MapPinOff } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { Icon } from '../../ui/Icon.tsx';

/** Stands where the map would be; the list beside it does everything the map does. */
export function MapFailure({ kind }: { kind: 'no-webgl' | 'context-lost' }) {
  const { m } = useWords();
  return (
    <div className="map-failure" role="alert">
      <Icon of={MapPinOff} size={28} />
      <h2>{m.errors.mapTitle}</h2>
      <p>{kind === 'no-webgl' ? m.errors.mapNoWebgl : m.errors.mapLost}</p>
    </div>
  );
}
