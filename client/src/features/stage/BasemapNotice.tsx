import { X } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { IconButton } from '../../ui/Button.tsx';

/** Says that the operator's online basemap is missing; the map goes on with its own. */
export function BasemapNotice() {
  const { m } = useWords();
  const failed = useAtlas((s) => s.mapFailure === 'basemap');
  const setMapFailure = useAtlas((s) => s.setMapFailure);
  if (!failed) return null;
  return (
    <div className="map-notice" role="status">
      <p>{m.errors.basemap}</p>
      <IconButton icon={X} label={m.errors.dismiss} onClick={() => setMapFailure(null)} />
    </div>
  );
}
