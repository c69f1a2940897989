import { History } from 'lucide-react';
import { restoreZone } from '../../api/requests.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { Refused } from './Refused.tsx';
import { useProposal } from './useProposal.ts';

/** Proposes again what stood at a revision: a change request like any other. */
export default function RestoreButton({ slug, revision }: { slug: string; revision: number }) {
  const { d } = useDeskWords();
  const { working, refused, begin } = useProposal();
  return (
    <>
      <Button
        icon={History}
        disabled={working}
        onClick={() => void begin(() => restoreZone(slug, revision))}
      >
        {working ? d.restore.pending : d.restore.button}
      </Button>
      <Refused why={refused} />
    </>
  );
}
