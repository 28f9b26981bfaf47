import { Text, TextInput } from '@mantine/core';
import { platformSchemas } from '../../../../../core/contract/schemas/platform/platform.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import type { Details } from './organization-details.ts';

/** Invites the owner again (`?change=invitation`). */
export function InviteDialog({ organization }: { organization: Details }) {
  const { t } = useWords();
  return (
    <Dialog name="change" value="invitation" title={t('platform.inviteOwner')}>
      <InviteForm organization={organization} />
    </Dialog>
  );
}

function InviteForm({ organization: { id, ownerEmail } }: { organization: Details }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const inviting = useAction('resendOwnerInvitation', {
    onDone: () => {
      change({ change: undefined });
      notifyDone(t('platform.ownerInvited', { email: ownerEmail }), t);
    },
  });
  const form = useContractForm({
    schema: platformSchemas.resendOwnerInvitation.body,
    defaults: { ownerName: '' },
    send: (body) => inviting.runAsync({ params: { organizationId: id }, body }),
  });
  return (
    <Form of={form} submitLabel={t('platform.inviteSend')}>
      <Text size="sm">{t('platform.inviteText', { email: ownerEmail })}</Text>
      <TextInput {...form.field('ownerName')} label={t('platform.ownerName')} autoComplete="off" />
    </Form>
  );
}
