import { api } from '../../../app/api.ts';
import { useProfile } from '../../../app/session.tsx';
import { useSending } from '../../../app/use-sending.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmailField } from '../../../ui/email-field.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useWords } from '../../../ui/words.ts';
import { PlaceFields, placeIn } from './place-fields.tsx';
import { useMembersAnew } from './use-members.ts';

export interface InviteDialogProps {
  open: boolean;
  onClose: () => void;
}

export function InviteDialog({ open, onClose }: InviteDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('invite')} open={open} onClose={onClose}>
      <InviteForm onDone={onClose} />
    </Dialog>
  );
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const { venues } = useProfile();
  const lookAgain = useMembersAnew();
  const tell = useToast();
  const sending = useSending(
    (values) =>
      api('inviteMember', {
        body: { email: formText(values, 'email').trim(), ...placeIn(values, venues) },
      }),
    ({ name, email }) => {
      void lookAgain();
      tell(t('invited', { name, email }));
      onDone();
    },
  );
  return (
    <Form {...sending} submitLabel={t('inviteSend')}>
      <EmailField autoComplete="off" error={fieldError(sending.problem, 'email')} />
      <PlaceFields problem={sending.problem} />
    </Form>
  );
}
