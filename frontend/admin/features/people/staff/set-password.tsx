import { Button, Stack, Text } from '@mantine/core';
import { memberSchemas } from '../../../../../core/contract/schemas/people/members.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { NewPasswordField } from '../../../kit/fields/password-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import type { MemberLine } from './member-line.ts';

/** For a member at the desk who reaches no email: a password that they are told, and replace when they sign in. */
export function SetPassword({ member }: { member: MemberLine }) {
  const { t } = useWords();
  const [, change] = useAddress();
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => change({ access: 'password' })}>
        {t('people.setPassword')}
      </Button>
      <Dialog name="access" value="password" title={t('people.setPasswordOf', { name: member.name })}>
        <PasswordForm member={member} />
      </Dialog>
    </>
  );
}

function PasswordForm({ member: { userId, name } }: { member: MemberLine }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const setting = useAction('setMemberPassword', {
    refresh: ['listMembers', 'getMember'],
    onDone: () => {
      change({ access: undefined });
      notifyDone(t('people.passwordSet', { name }), t);
    },
  });
  const form = useContractForm({
    schema: memberSchemas.setMemberPassword.body,
    defaults: { password: '' },
    send: (body) => setting.runAsync({ params: { userId }, body }),
  });
  return (
    <Form of={form} submitLabel={t('people.setPasswordConfirm')}>
      <Stack gap="xs">
        <Text size="sm">{t('people.setPasswordText', { name })}</Text>
        <Text size="sm" fw={600}>
          {t('people.setPasswordAloud')}
        </Text>
      </Stack>
      <NewPasswordField
        {...form.field('password')}
        label={t('people.temporaryPassword')}
        typed={form.form.watch('password')}
      />
    </Form>
  );
}
