import { authSchemas } from '../../../../../core/contract/schemas/people/sign-in.ts';
import { call } from '../../../frame/data/api.ts';
import { useWords } from '../../../frame/words.ts';
import { CodeField } from '../../../kit/fields/code-field.tsx';
import { EmailField } from '../../../kit/fields/email-field.tsx';
import { NewPasswordField } from '../../../kit/fields/password-field.tsx';
import { Form, useContractForm } from '../../../kit/form.tsx';
import { Links, StageLink } from './links.tsx';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';

/** A new password, with the code from an email. */
export function ResetStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const form = useContractForm({
    schema: authSchemas.resetPassword.body,
    defaults: { email: flow.email, code: '', password: '' },
    send: async (body) => {
      await call('resetPassword', { body });
      const remark = { tone: 'success', text: t('passwordReset') } as const;
      flow.go({ next: 'password' }, { email: body.email, remark });
    },
  });
  const follow = (next: 'forgotten' | 'password') => () =>
    flow.go({ next }, { email: form.form.getValues('email') });
  return (
    <StageFrame
      title={t('chooseNewPassword')}
      remark={flow.remark}
      focus={flow.email === '' ? 'field' : 'heading'}
    >
      <Form of={form} submitLabel={t('savePassword')}>
        <EmailField {...form.field('email')} autoComplete="username" />
        <CodeField {...form.field('code')} description={t('codeOfEmail')} />
        <NewPasswordField
          {...form.field('password')}
          label={t('newPassword')}
          typed={form.form.watch('password')}
        />
      </Form>
      <Links>
        <StageLink onFollow={follow('forgotten')}>{t('sendCodeAgain')}</StageLink>
        <StageLink onFollow={follow('password')}>{t('backToSignIn')}</StageLink>
      </Links>
    </StageFrame>
  );
}
