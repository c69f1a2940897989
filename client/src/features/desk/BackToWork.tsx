import { ArrowLeft } from 'lucide-react';
import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas } from '../../store/context.tsx';
import { Button } from '../../ui/Button.tsx';

export function BackToWork() {
  const { d } = useDeskWords();
  const openDesk = useAtlas((s) => s.openDesk);
  return (
    <Button look="plain" icon={ArrowLeft} className="desk-back" onClick={() => openDesk('work')}>
      {d.desk.back}
    </Button>
  );
}
