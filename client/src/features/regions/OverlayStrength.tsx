import { useId } from 'react';
import { useWords } from '../../i18n/context.tsx';
import { useAtlas } from '../../store/context.tsx';

/** Shows the tints of the regions and sets how strong they are. */
export function OverlayStrength() {
  const { m, f } = useWords();
  const show = useAtlas((s) => s.showOrientations);
  const setShow = useAtlas((s) => s.setShowOrientations);
  const opacity = useAtlas((s) => s.orientationOpacity);
  const setOpacity = useAtlas((s) => s.setOrientationOpacity);
  const id = useId();
  return (
    <div className="strength">
      <label className="strength-show">
        <input type="checkbox" checked={show} onChange={(event) => setShow(event.target.checked)} />
        {m.regions.show}
      </label>
      <label htmlFor={id} className="visually-hidden">
        {m.regions.opacity}
      </label>
      <input
        id={id}
        className="strength-range"
        type="range"
        min={0.1}
        max={1}
        step={0.05}
        value={opacity}
        disabled={!show}
        title={m.regions.opacity}
        aria-valuetext={f.percent(Math.round(opacity * 100))}
        onChange={(event) => setOpacity(Number(event.target.value))}
      />
    </div>
  );
}
