import { useQueryClient } from '@tanstack/react-query';
import type { Claim } from '../../api/types.ts';
import { useDeskWords } from '../../i18n/desk.ts';
import { Button } from '../../ui/Button.tsx';
import { proposeItem } from './propose.ts';
import { Refused } from './Refused.tsx';
import { useProposal } from './useProposal.ts';

interface ChooseClaimProps {
  slug: string;
  claim: Claim;
  /** The value in words. */
  said: string;
}

/** Settles what sources disagree on: proposes that another published value be the one shown. */
export default function ChooseClaim({ slug, claim, said }: ChooseClaimProps) {
  const { d } = useDeskWords();
  const queries = useQueryClient();
  const { working, refused, begin } = useProposal();
  const { field, scope, key } = claim;
  const choice = { field, scope, action: 'choose', claim: key } as const;
  return (
    <>
      <Button
        look="link"
        disabled={working}
        aria-label={d.choose.of(said)}
        onClick={() => void begin(() => proposeItem(queries, slug, choice))}
      >
        {working ? d.choose.pending : d.choose.button}
      </Button>
      <Refused why={refused} />
    </>
  );
}
