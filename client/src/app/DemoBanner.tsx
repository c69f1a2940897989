import { useQuery } from '@tanstack/react-query';
import { FlaskConical } from 'lucide-react';
import { landingQuery } from '../api/queries.ts';
import { useWords } from '../i18n/context.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Over everything else while the server runs on sample data. */
export function DemoBanner() {
  const { m } = useWords();
  const { data } = useQuery(landingQuery);
  if (!data?.demo) return null;
  return (
    <aside className="demo">
      <Icon of={FlaskConical} size={15} />
      <p>{m.shell.demo}</p>
    </aside>
  );
}
