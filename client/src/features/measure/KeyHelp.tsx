import { useWords } from '../../i18n/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMapApi } from '../stage/map-api.ts';

/** How to draw without a pointer, and the way to the map where the keys work. */
export function KeyHelp() {
  const { m } = useWords();
  const map = useMapApi();
  return (
    <details className="measure-help">
      <summary>{m.measure.keyboard}</summary>
      <Button look="link" onClick={() => map.current?.focus()}>
        {m.measure.toMap}
      </Button>
      <dl>
        {m.measure.keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
