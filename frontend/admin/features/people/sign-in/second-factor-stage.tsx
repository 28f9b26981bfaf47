import { call } from '../../../app/api.ts';
import { CodeField } from '../../../ui/code-field.tsx';
import { Form, fieldError } from '../../../ui/form.tsx';
import { formText } from '../../../ui/form-text.ts';
import { useWords } from '../../../ui/words.ts';
import { BeginAgain } from './begin-again.tsx';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';
import { useAnswer } from './use-answer.ts';

/** The password was right; now what only their phone knows. */
export function SecondFactorStage({ flow }: { flow: Flow }) {
  const { t } = useWords();
  const sending = useAnswer(flow, (values) =>
    call('answerSecondFactor', { body: { code: formText(values, 'code') } }),
  );
  return (
    <StageFrame title={t('enterCode')} remark={flow.remark} focus="field">
      <Form {...sending} submitLabel={t('signIn')}>
        <CodeField hint={t('codeOfApp')} error={fieldError(sending.problem, 'code')} />
      </Form>
      <p class="muted">{t('lostPhone')}</p>
      <BeginAgain flow={flow} />
    </StageFrame>
  );
}
