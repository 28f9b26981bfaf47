import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { call } from '../../../frame/data/api.ts';
import { useWords } from '../../../frame/words.ts';
import { EmailField } from '../../../kit/fields/email-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { Links, StageLink } from './links.tsx';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** Asks for a code by email. Says the same for every address: who has an account is private. */
export function ForgottenStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const form = useContractForm({
    schema: authSchemas.requestPasswordReset.body,
    defaults: { email: flow.email },
    send: async ({ email }) => {
      await call('requestPasswordReset', { body: { email } });
      flow.go({ next: 'reset' }, { email, remark: { tone: 'success', text: t('codeSent', { email }) } });
    },
  });
  return (
    <StageFrame title={t('forgotPassword')} about={t('forgotText')} remark={flow.remark} focus="field">
      <Form of={form} submitLabel={t('sendCode')}>
        <EmailField {...form.field('email')} autoComplete="username" />
      </Form>
      <Links>
        <StageLink onFollow={() => flow.go({ next: 'password' })}>{t('backToSignIn')}</StageLink>
      </Links>
    </StageFrame>
  );
}
