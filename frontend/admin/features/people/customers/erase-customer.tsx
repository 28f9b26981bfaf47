import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CustomerRow } from '../../../../../core/contract/schemas/people/customers.ts';
import { useAddress } from '../../../frame/address.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { Dialog } from '../../../kit/dialogs/dialog.tsx';
import { notifyDone } from '../../../kit/notify.tsx';
import { problemText } from '../../../kit/problem-text.ts';

/** For a person who asks to be forgotten. It cannot be undone, so the name has to be typed. */
export function EraseCustomer({ customer: { id, name } }: { customer: CustomerRow }) {
  const { t } = useWords();
  const [, change] = useAddress();
  const [typed, setTyped] = useState('');
  const erase = useAction('eraseCustomer', {
    refresh: ['listCustomers'],
    onDone: () => {
      notifyDone(t('customers.erased'), t);
      change({ change: undefined, customer: undefined });
    },
  });
  return (
    <Dialog name="change" value="erase" title={t('customers.eraseTitle', { name })}>
      <Stack>
        <Text size="sm">{t('customers.eraseText')}</Text>
        <TextInput
          label={t('customers.eraseType', { name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={erase.problem && problemText(erase.problem, t)}
        />
        <Button
          color="danger"
          disabled={typed.trim() !== name}
          loading={erase.isRunning}
          onClick={() => erase.run({ params: { customerId: id }, body: { confirmed: true } })}
        >
          {t('customers.eraseConfirm')}
        </Button>
      </Stack>
    </Dialog>
  );
}
