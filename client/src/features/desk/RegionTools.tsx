import { FilePenLine } from 'lucide-react';
import type { OrientationFeature } from '../../api/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';

/** On the card of a region: propose a change of its orientation. */
export default function RegionTools({ region }: { region: OrientationFeature['properties'] }) {
  const { d } = useDeskWords();
  const openDesk = useAtlas((s) => s.openDesk);
  return (
    <Button
      look="solid"
      icon={FilePenLine}
      onClick={() => openDesk(`region-${region.code}-${region.plan}`)}
    >
      {d.orientation.propose}
    </Button>
  );
}
