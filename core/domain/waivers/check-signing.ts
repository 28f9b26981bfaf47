import type { WaiverRules } from '../../contract/model/catalogue/waiver.ts';
import type { LocalDate } from '../../contract/model/time.ts';
import type { WaiverSigning } from '../../contract/waivers.ts';
import { type FieldProblem, fieldProblem, say } from '../problem.ts';
import { ageOn } from './valid-until.ts';

type Signing = Pick<WaiverSigning, 'birthDate' | 'takesPart' | 'children'>;

/** Why this cannot be signed on this date of the venue; empty if it can. */
export function signingProblems(signing: Signing, rules: WaiverRules, today: LocalDate): FieldProblem[] {
  const hasNoParticipant = !signing.takesPart && signing.children.length === 0;
  return [
    ...(hasNoParticipant ? [fieldProblem('takesPart', 'add-participant')] : []),
    ...(rules.asksBirthDate ? ageProblems(signing, rules, today) : []),
  ];
}

function ageProblems({ birthDate, children }: Signing, { guardianAge }: WaiverRules, today: LocalDate) {
  const tooYoung = birthProblem('birthDate', birthDate, today, (age) =>
    age < guardianAge ? say('guardian-needed', { years: guardianAge }) : null,
  );
  const tooOld = children.flatMap(({ birthDate: born }, index) =>
    birthProblem(`children.${index}.birthDate`, born, today, (age) =>
      age >= guardianAge ? say('signs-alone', { years: guardianAge }) : null,
    ),
  );
  return [...tooYoung, ...tooOld];
}

function birthProblem(
  field: string,
  born: LocalDate | undefined,
  today: LocalDate,
  refuse: (age: number) => FieldProblem['detail'] | null,
): FieldProblem[] {
  if (born === undefined || born > today) return [fieldProblem(field, 'enter-birth-date')];
  const detail = refuse(ageOn(today, born));
  return detail === null ? [] : [fieldProblem(field, detail)];
}

/** Those who have signed once this person has, each with the guardian who signed for them. */
export function participantsOf({
  name,
  birthDate,
  takesPart,
  children,
}: Signing & { readonly name: string }) {
  const self = takesPart ? [{ name, birthDate, guardian: undefined }] : [];
  return [...self, ...children.map((child) => ({ ...child, guardian: name }))];
}

/** What tells participants of one party apart: the same person signs once, however often they send it. */
export function participantKey({
  name,
  birthDate = '',
}: {
  name: string;
  birthDate?: string | undefined;
}): string {
  return `${name.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim()}|${birthDate}`;
}
