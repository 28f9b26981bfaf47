import type { Session } from '../../core/contract/model/catalogue/session.ts';
import type { Answers } from '../../core/contract/model/guest/booking.ts';
import type { AddOn, ChosenAddOns, Party } from '../../core/contract/model/price.ts';
import type { Question } from '../../core/contract/model/question.ts';
import { type Person, peopleCount, personAt } from './people.ts';

/** Someone who books, with their answers. Some come again and again. */
export function guestFor(
  questions: readonly Question[],
  country: string,
  next: () => number,
): Person & { readonly answers: Answers } {
  const person = personAt(Math.floor(next() ** 1.7 * peopleCount), country);
  return { ...person, answers: answersTo(questions, person.guest.name) };
}

/** Answers to required questions only, as people do. */
function answersTo(questions: readonly Question[], name: string): Answers {
  const required = questions.filter((question) => question.required);
  return required.map(({ id, options }) => ({
    questionId: id,
    values: [options[0] ?? `Team ${name.split(' ').at(-1)}`],
  }));
}

/** A party that fits the session; null when its rules leave none. */
export function partyFor(session: Session, next: () => number): Party | null {
  const [first, second] = session.priceAtGeneration.units;
  if (!first) return null;
  const most = Math.min(session.capacityRemaining, 6);
  const size = Math.max(session.eventType === 'private' ? 3 : 1, Math.ceil(next() * most));
  if (size > session.capacityRemaining) return null;
  const others = second && second.min === undefined ? Math.floor(next() * Math.min(3, size)) : 0;
  const party = [{ unitId: first.id, quantity: size - others }];
  return second && others > 0 ? [...party, { unitId: second.id, quantity: others }] : party;
}

/** One party in three takes an add-on. */
export function addOnsFor(addOns: readonly AddOn[], next: () => number): ChosenAddOns {
  const wanted = addOns[Math.floor(next() * 3 * addOns.length)];
  return wanted ? [{ addOnId: wanted.id, quantity: 1 }] : [];
}
