import { useEffect } from 'react';
import { useAtlas } from '../../store/context.tsx';
import { usePlans } from '../regions/usePlans.ts';
import { SwipedMap, type SwipedMapProps } from './SwipedMap.tsx';
import { type PlanSides, usePlanSides } from './usePlanSides.ts';

/** An earlier plan alone on the map, among the zones as they are: only what sets it apart from the newest is lettered. */
function OnePlan({ sides, onSide }: { sides: PlanSides } & Pick<SwipedMapProps, 'onSide'>) {
  const { left } = sides;
  useEffect(() => {
    const { orientations = null, notes = [] } = left.scene;
    onSide({ orientations, notes: notes.map((note) => ({ ...note, plain: [] })) });
    return () => onSide(null);
  }, [left, onSide]);
  return null;
}

/** The orientations of two plans with a divider between them, or of an earlier one alone. */
export default function PlanSwipe(props: SwipedMapProps) {
  const swipe = useAtlas((s) => s.swipe);
  const { plans, version } = usePlans();
  const newest = plans?.[0]?.id ?? null;
  const sides = usePlanSides(swipe?.left ?? version, swipe?.right ?? newest);
  if (!sides || (!swipe && version === null)) return null;
  return swipe ? (
    <SwipedMap {...props} left={sides.left} right={sides.right} />
  ) : (
    <OnePlan sides={sides} onSide={props.onSide} />
  );
}
