import { useDeskWords } from '../../i18n/desk.ts';
import { useAtlas, useAtlasStore } from '../../store/context.tsx';
import type { AtlasState } from '../../store/state.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { SignInForm } from './SignInForm.tsx';

/** Over whatever is open, so that nothing being written is left. */
export default function SignInDialog({ why }: { why: AtlasState['signIn'] }) {
  const { d } = useDeskWords();
  const store = useAtlasStore();
  const close = useAtlas((s) => s.closeSignIn);
  const again = why === 'again';
  const done = () => {
    close();
    const { view, openDesk } = store.getState();
    // Whoever signs in from the map has come to work.
    if (!again && view === 'map') openDesk('work');
  };
  return (
    <Dialog title={d.account.signInTitle} onClose={close}>
      <p className="form-lead">{again ? d.account.signInAgain : d.account.signInLead}</p>
      {(why === 'unknown' || why === 'failed') && (
        <Notice tone="bad" role="alert">
          {d.account.oidcRefused[why]}
        </Notice>
      )}
      <SignInForm onDone={done} />
    </Dialog>
  );
}
