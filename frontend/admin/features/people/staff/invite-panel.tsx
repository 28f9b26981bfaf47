import { memberSchemas } from '../../../../../core/contract/schemas/people/members.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useProfile } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { Panel } from '../../../kit/dialogs/panel.tsx';
import { EmailField } from '../../../kit/fields/email-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { defaultRole } from './role-choice.ts';
import { RoleFields } from './role-fields.tsx';

export function InvitePanel() {
  const { t } = useWords();
  return (
    <Panel name="invite" title={t('invite')}>
      {() => <InviteForm />}
    </Panel>
  );
}

function InviteForm() {
  const { t } = useWords();
  const { venues } = useProfile();
  const [, change] = useAddress();
  const refresh = useRefresh();
  const inviting = useAction('inviteMember', {
    onDone: ({ name, email }) => {
      change({ invite: undefined });
      notifyDone(t('invited', { name, email }), t);
      void refresh('listMembers');
    },
  });
  const form = useContractForm({
    schema: memberSchemas.inviteMember.body,
    defaults: { email: '', name: '', ...defaultRole(venues) },
    send: (body) => inviting.runAsync({ body }),
  });
  const [role, venueIds] = form.form.watch(['role', 'venueIds']);
  return (
    <Form of={form} submitLabel={t('inviteSend')}>
      <EmailField {...form.field('email')} autoComplete="off" />
      <RoleFields
        name={form.field('name')}
        role={form.field('role')}
        chosen={{ role, venueIds: venueIds ?? [] }}
        venueProblem={form.field('venueIds').error}
        onVenues={(chosen) => form.form.setValue('venueIds', chosen)}
      />
    </Form>
  );
}
