import { memberSchemas } from '../../../../../core/contract/schemas/people/members.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction, useRefresh } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import type { MemberLine } from './member-line.ts';
import { RoleFields } from './role-fields.tsx';

/** Changes name, role and venues. Remounted for each version: after another person's change it shows theirs. */
export function MemberForm({ member: { userId, version, name, role, venueIds } }: { member: MemberLine }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const refresh = useRefresh();
  const editing = useAction('editMember', {
    onDone: (saved) => {
      change({ member: undefined });
      notifyDone(t('memberUpdated', { name: saved.name }), t);
      void refresh('listMembers', 'getMember');
    },
  });
  const form = useContractForm({
    schema: memberSchemas.editMember.body,
    defaults: { name, role, venueIds: venueIds === 'all' ? [] : venueIds, version },
    send: (body) => editing.runAsync({ params: { userId }, body }),
  });
  const [chosenRole, chosenVenues] = form.form.watch(['role', 'venueIds']);
  return (
    <Form of={form} submitLabel={t('save')}>
      <RoleFields
        name={form.field('name')}
        role={form.field('role')}
        chosen={{ role: chosenRole, venueIds: chosenVenues ?? [] }}
        venueProblem={form.field('venueIds').error}
        onVenues={(chosen) => form.form.setValue('venueIds', chosen)}
      />
    </Form>
  );
}
