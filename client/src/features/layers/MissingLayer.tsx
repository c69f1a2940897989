import { useQueryClient } from '@tanstack/react-query';
import { layerQuery } from '../../api/layers.ts';
import { usePlanningWords } from '../../i18n/planning.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** A layer that the link names and that cannot be shown. */
export function MissingLayer({ id, why }: { id: string; why: 'gone' | 'unread' }) {
  const { p } = usePlanningWords();
  const w = p.layers;
  const queries = useQueryClient();
  const hideReference = useAtlas((s) => s.hideReference);
  return (
    <Notice tone="warn" role="status">
      <p>{w[why]}</p>
      <div className="layer-actions">
        {why === 'unread' && (
          <Button
            onClick={() => void queries.refetchQueries({ queryKey: layerQuery(id).queryKey })}
          >
            {w.retry}
          </Button>
        )}
        <Button onClick={() => hideReference(id)}>{w.takeOff}</Button>
      </div>
    </Notice>
  );
}
