import { api } from '../../../app/api.ts';
import { useProfile } from '../../../app/session.tsx';
import { useSending } from '../../../app/use-sending.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { useToast } from '../../../ui/toast.tsx';
import { useWords } from '../../../ui/words.ts';
import { MemberActions } from './member-actions.tsx';
import { PlaceFields, placeIn } from './place-fields.tsx';
import { type MemberLine, useMembersAnew } from './use-members.ts';
import './member-dialog.css';

export interface MemberDialogProps {
  member: MemberLine | null;
  onClose: () => void;
}

/** What somebody is and where, and everything else that can be done about them. */
export function MemberDialog({ member, onClose }: MemberDialogProps) {
  return (
    <Dialog title={member?.name ?? ''} open={member !== null} onClose={onClose}>
      {member && (
        <div class="member">
          <p class="muted">{member.email}</p>
          <MemberForm member={member} onDone={onClose} />
          <MemberActions member={member} onDone={onClose} />
        </div>
      )}
    </Dialog>
  );
}

function MemberForm({ member, onDone }: { member: MemberLine; onDone: () => void }) {
  const { t } = useWords();
  const { venues } = useProfile();
  const lookAgain = useMembersAnew();
  const tell = useToast();
  const { userId, version } = member;
  const sending = useSending(
    (values) => api('editMember', { params: { userId }, body: { ...placeIn(values, venues), version } }),
    async ({ name }) => {
      await lookAgain();
      tell(t('memberUpdated', { name }));
      onDone();
    },
    ({ code }) => {
      if (code === 'conflict') void lookAgain();
    },
  );
  return (
    <Form {...sending} submitLabel={t('save')}>
      {/* After somebody else's change one sees theirs, and why. */}
      <PlaceFields key={version} member={member} problem={sending.problem} />
    </Form>
  );
}
