import { Text } from '@mantine/core';
import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { useAction } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { PasswordField } from '../../../kit/fields/password-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';

export function DisableTwoStep({ onDone }: { onDone: () => void }) {
  const { t } = useWords();
  const disabling = useAction('disableTwoStep', { onDone });
  const form = useContractForm({
    schema: authSchemas.disableTwoStep.body,
    defaults: { password: '' },
    send: (body) => disabling.runAsync({ body }),
  });
  return (
    <Form of={form} submitLabel={t('turnOff')}>
      <Text size="sm">{t('turnOffTwoStepText')}</Text>
      <PasswordField {...form.field('password')} label={t('yourPassword')} />
    </Form>
  );
}
