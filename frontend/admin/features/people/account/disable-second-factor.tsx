import { api } from '../../../app/api.ts';
import { useSending } from '../../../app/use-sending.ts';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { PasswordField } from '../../../ui/password-field.tsx';
import { useWords } from '../../../ui/words.ts';

export function DisableSecondFactor({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useWords();
  const sending = useSending(
    (values) => api('disableSecondFactor', { body: { password: formText(values, 'password') } }),
    () => void onDone(),
  );
  return (
    <Form {...sending} submitLabel={t('turnOff')}>
      <p>{t('turnOffTwoStepText')}</p>
      <PasswordField
        label={t('yourPassword')}
        name="password"
        error={fieldError(sending.problem, 'password')}
      />
    </Form>
  );
}
