import { call } from '../../app/api.ts';
import { CodeField } from '../../ui/code-field.tsx';
import { Form, fieldError } from '../../ui/form.tsx';
import { formText } from '../../ui/form-text.ts';
import { BeginAgain } from './begin-again.tsx';
import type { Flow } from './stage.ts';
import { StageFrame } from './stage-frame.tsx';
import { useAnswer } from './use-answer.ts';

/** The password was right; now what only their phone knows. */
export function SecondFactorStage({ flow }: { flow: Flow }) {
  const sending = useAnswer(flow, (values) =>
    call('answerSecondFactor', { body: { code: formText(values, 'code') } }),
  );
  return (
    <StageFrame title="Enter your code" remark={flow.remark} focus="field">
      <Form {...sending} submitLabel="Sign in">
        <CodeField
          hint="The six digits that your authenticator app shows for BookingTMS."
          error={fieldError(sending.problem, 'code')}
        />
      </Form>
      <p class="muted">
        Without your phone, ask an administrator of your organization to remove your second factor.
      </p>
      <BeginAgain flow={flow} />
    </StageFrame>
  );
}
