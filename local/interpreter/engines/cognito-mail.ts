import * as z from 'zod';
import type { Deployment } from '../stack/deployment.ts';

/** An email that the user pool sends. */
export interface PoolLetter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
}

const template = z
  .object({ EmailSubject: z.string(), EmailMessage: z.string() })
  .default({ EmailSubject: 'Your code', EmailMessage: '{####}' });

const poolProps = z.object({
  EmailConfiguration: z.object({ From: z.string().optional() }).optional(),
  AdminCreateUserConfig: z.object({ InviteMessageTemplate: template }).optional(),
  VerificationMessageTemplate: template,
});

/** The emails of Cognito, from the pool's templates: an invitation, else a code. */
export function poolLetters(deployment: Deployment) {
  const pools = deployment.all('AWS::Cognito::UserPool', poolProps);
  return (poolId: string, source: string, to: string, code: string): PoolLetter => {
    const props = pools.find(({ ref }) => ref === poolId)?.props ?? poolProps.parse({});
    const invitation = props.AdminCreateUserConfig?.InviteMessageTemplate ?? template.parse(undefined);
    const letter = source === 'AdminCreateUser' ? invitation : props.VerificationMessageTemplate;
    const filled = (text: string) => text.replaceAll('{username}', to).replaceAll('{####}', code);
    return {
      from: props.EmailConfiguration?.From ?? 'no-reply@verificationemail.com',
      to,
      subject: filled(letter.EmailSubject),
      html: filled(letter.EmailMessage),
    };
  };
}
