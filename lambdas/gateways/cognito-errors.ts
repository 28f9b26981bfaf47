import { CognitoIdentityProviderServiceException } from '@aws-sdk/client-cognito-identity-provider';
import type { ProblemCode } from '../../core/contract/problems.ts';
import { type FieldProblem, fieldProblem, Problem, type ProblemDetail } from '../../core/domain/problem.ts';

/** Gives the same answer for an unknown account and a wrong password, so that accounts cannot be probed. */
const refusals = new Set([
  'NotAuthorizedException',
  'UserNotFoundException',
  'UserNotConfirmedException',
  'PasswordResetRequiredException',
  'InvalidPasswordException',
]);

const wrongCodes = new Set([
  'CodeMismatchException',
  'ExpiredCodeException',
  'EnableSoftwareTokenMFAException',
]);

const throttles = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'TooManyFailedAttemptsException',
]);

/**
 * Turns a refusal of the pool into this problem, and too many attempts into `rate-limited`. Other errors
 * pass.
 */
export function refuseAs(
  code: ProblemCode,
  detail: ProblemDetail,
  field?: string,
): (error: unknown) => never {
  return (error) => {
    refuseWhenThrottled(error);
    throw isRefusal(error) ? problemAt(code, detail, field) : error;
  };
}

/** The same for a code that is wrong or has expired. */
export function refuseCode(detail: ProblemDetail): (error: unknown) => never {
  return (error) => {
    refuseWhenThrottled(error);
    throw isNamed(error, wrongCodes) ? problemAt('wrong-code', detail, 'code') : error;
  };
}

export function isRefusal(error: unknown): boolean {
  return isNamed(error, refusals);
}

export function isNamed(error: unknown, names: ReadonlySet<string>): boolean {
  return error instanceof CognitoIdentityProviderServiceException && names.has(error.name);
}

/** Only the message says that an account is locked. @throws Problem('rate-limited') */
export function refuseWhenThrottled(error: unknown): void {
  if (!(error instanceof CognitoIdentityProviderServiceException)) return;
  if (!throttles.has(error.name) && !/attempts exceeded/i.test(error.message)) return;
  throw new Problem('rate-limited', 'too-many-sign-ins');
}

function problemAt(code: ProblemCode, detail: ProblemDetail, field: string | undefined): Problem {
  const errors: FieldProblem[] = field === undefined ? [] : [fieldProblem(field, detail)];
  return new Problem(code, detail, errors);
}
