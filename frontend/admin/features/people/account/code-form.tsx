import { Text } from '@mantine/core';
import { authSchemas, type SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { call } from '../../../frame/data/api.ts';
import { useWords } from '../../../frame/words.ts';
import { CodeField } from '../../../kit/fields/code-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';

/** The password is changed already; this device is signed in again by the code. */
export function CodeForm({ onDone }: { onDone: (step: SignInStep) => void }) {
  const { t } = useWords();
  const form = useContractForm({
    schema: authSchemas.answerTwoStep.body,
    defaults: { code: '' },
    send: async (body) => onDone(await call('answerTwoStep', { body })),
  });
  return (
    <Form of={form} submitLabel={t('signInAgain')}>
      <Text size="sm">{t('passwordChangedCode')}</Text>
      <CodeField {...form.field('code')} description={t('codeOfApp')} autoFocus />
    </Form>
  );
}
