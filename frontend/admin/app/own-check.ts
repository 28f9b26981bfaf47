import { passwordFaults } from '../../../core/contract/model/password-rules.ts';
import { CallProblem } from '../../api/problem.ts';

/** What a form finds wrong before it asks anybody, in the form in which the API says it. */
export function fieldProblem(field: string, detail: string): CallProblem {
  return new CallProblem('invalid-input', detail, [{ field, detail }]);
}

/** Holds a new password against the rules that the API holds it against. @throws CallProblem at `field` */
export function checkNewPassword(password: string, field: string): string {
  const faults = passwordFaults(password);
  if (faults.length > 0) throw fieldProblem(field, faults.join(' '));
  return password;
}
