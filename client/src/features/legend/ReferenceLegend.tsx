import { useWords } from '../../i18n/context.tsx';
import { Swatch } from '../layers/Swatch.tsx';
import { useKnownLayers } from '../layers/useReferences.ts';

/** The maps that somebody has laid over the ground, topmost first. */
export function ReferenceLegend() {
  const { m } = useWords();
  const shown = useKnownLayers().flatMap(({ layer }) => (layer?.allowed ? layer : []));
  if (shown.length === 0) return null;
  return (
    <>
      <p className="legend-title">{m.legend.references}</p>
      <ul>
        {shown.map((layer) => (
          <li key={layer.id}>
            <Swatch layer={layer} />
            {layer.title}
          </li>
        ))}
      </ul>
    </>
  );
}
