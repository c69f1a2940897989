import { FilePenLine } from 'lucide-react';
import type { ZoneFeature } from '../../api/types.ts';
import { pick } from '../../i18n/context.tsx';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';
import { useMay } from '../account/session.ts';
import { ConfirmButton } from './ConfirmButton.tsx';
import './work.css';

/** On a zone's card, for those whose zone it is: propose a change, or say that all is still true. */
export default function ZoneTools({ zone }: { zone: ZoneFeature }) {
  const { d, lang } = useDeskWords();
  const may = useMay();
  const openDesk = useAtlas((s) => s.openDesk);
  const { slug, kind } = zone.properties;
  return (
    <div className="zone-tools">
      {(may('propose', kind) || may('propose', 'planning')) && (
        <Button look="solid" icon={FilePenLine} onClick={() => openDesk(`new-${slug}`)}>
          {d.request.propose}
        </Button>
      )}
      {may('confirm', kind) && (
        <ConfirmButton key={slug} slug={slug} name={pick(lang, zone.properties, 'name')} />
      )}
    </div>
  );
}
