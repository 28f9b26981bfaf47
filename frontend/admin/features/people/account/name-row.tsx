import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { AccountRow } from './account-row.tsx';

/** The name that colleagues and the log know the person by. */
export function NameRow({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const button = (
    <Button variant="default" aria-haspopup="dialog" onClick={() => change({ change: 'name' })}>
      {t('account.changeName')}
    </Button>
  );
  return (
    <AccountRow title={name} end={button}>
      {children}
      <Dialog name="change" value="name" title={t('account.changeName')}>
        <NameForm name={name} />
      </Dialog>
    </AccountRow>
  );
}

function NameForm({ name }: { name: string }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const changing = useAction('editAccount', {
    refresh: ['getAccount', 'getProfile', 'listMembers', 'getMember'],
    onDone: () => {
      change({ change: undefined });
      notifyDone(t('account.nameChanged'), t);
    },
  });
  const form = useContractForm({
    schema: authSchemas.editAccount.body,
    defaults: { name },
    send: (body) => changing.runAsync({ body }),
  });
  return (
    <Form of={form} submitLabel={t('account.saveName')}>
      <TextInput
        {...form.field('name')}
        label={t('name')}
        description={t('account.nameAbout')}
        autoComplete="name"
      />
    </Form>
  );
}
