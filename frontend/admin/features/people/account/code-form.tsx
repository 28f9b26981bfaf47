import type { SignInStep } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { call } from '../../../app/api.ts';
import { useSending } from '../../../app/use-sending.ts';
import { CodeField } from '../../../ui/code-field.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { useWords } from '../../../ui/words.ts';

/** The password is changed already; this device is not signed in again before the code. */
export function CodeForm({ onDone }: { onDone: (step: SignInStep) => void }) {
  const { t } = useWords();
  const sending = useSending(
    (values) => call('answerSecondFactor', { body: { code: formText(values, 'code') } }),
    onDone,
  );
  return (
    <Form {...sending} submitLabel={t('signInAgain')}>
      <p>{t('passwordChangedCode')}</p>
      <CodeField hint={t('codeOfApp')} error={fieldError(sending.problem, 'code')} />
    </Form>
  );
}
