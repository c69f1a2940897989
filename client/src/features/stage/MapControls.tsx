import { Layers, Maximize, Minus, Navigation, Plus, Ruler, Shapes } from 'lucide-react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useLegendOpen } from '../legend/Legend.tsx';
import { useMapApi } from './map-api.ts';

/** Buttons over the map. "Phóng to phía Nam" has words, since thirty zones crowd there. */
export function MapControls() {
  const { m } = useWords();
  const map = useMapApi();
  const bearing = useAtlas((s) => s.camera?.bearing ?? 0);
  const showOrientations = useAtlas((s) => s.showOrientations);
  const setShowOrientations = useAtlas((s) => s.setShowOrientations);
  const measuring = useAtlas((s) => s.measure !== null);
  const drawing = useAtlas((s) => s.sketch !== null);
  const startMeasuring = useAtlas((s) => s.startMeasuring);
  const endMeasuring = useAtlas((s) => s.endMeasuring);
  const legendOpen = useLegendOpen();
  const setLegendOpen = useAtlas((s) => s.setLegendOpen);
  return (
    <Toolbar className="controls" label={m.map.controls}>
      <div className="controls-group">
        <IconButton icon={Plus} label={m.map.zoomIn} onClick={() => map.current?.zoomBy(1)} />
        <IconButton icon={Minus} label={m.map.zoomOut} onClick={() => map.current?.zoomBy(-1)} />
        <IconButton
          icon={Maximize}
          label={m.map.province}
          onClick={() => map.current?.fitProvince()}
        />
        {bearing !== 0 && (
          <IconButton
            icon={Navigation}
            label={m.map.north}
            onClick={() => map.current?.resetNorth()}
          />
        )}
      </div>
      <div className="controls-group">
        <IconButton
          icon={Layers}
          label={m.map.regions}
          aria-pressed={showOrientations}
          onClick={() => setShowOrientations(!showOrientations)}
        />
        <IconButton
          icon={Ruler}
          label={m.map.measure}
          aria-pressed={measuring}
          disabled={drawing}
          onClick={() => (measuring ? endMeasuring() : startMeasuring('area'))}
        />
        <IconButton
          icon={Shapes}
          label={m.legend.title}
          aria-pressed={legendOpen}
          onClick={() => setLegendOpen(!legendOpen)}
        />
      </div>
    </Toolbar>
  );
}

export function SouthButton() {
  const { m } = useWords();
  const map = useMapApi();
  return (
    <Button className="south" onClick={() => map.current?.fitSouth()}>
      {m.map.south}
    </Button>
  );
}
