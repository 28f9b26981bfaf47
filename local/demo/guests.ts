import type { Session } from '../../core/contract/model/catalogue/session.ts';
import type { Answers, Guest } from '../../core/contract/model/guest/booking.ts';
import type { AddOn, ChosenAddOns, Party } from '../../core/contract/model/price.ts';
import type { Question } from '../../core/contract/model/question.ts';
import type { Language } from '../../core/words/languages.ts';

/** People made up for the demo: name and the language they book in. */
const people: readonly (readonly [name: string, language: Language])[] = [
  ['Amelia Okafor', 'en'],
  ['Noah Bergström', 'en'],
  ['Lucía Fernández', 'es'],
  ['Théo Marchand', 'fr'],
  ['Hannah Vogel', 'de'],
  ['Priya Raman', 'en'],
  ['Mateo Rojas', 'es'],
  ['Camille Dubois', 'fr'],
  ['Jonas Keller', 'de'],
  ['Grace Whitfield', 'en'],
  ['Daniel Achebe', 'en'],
  ['Sofía Navarro', 'es'],
  ['Owen Tanaka', 'en'],
  ['Marie Lefèvre', 'fr'],
  ['Lena Hoffmann', 'de'],
  ['Ruby Castellano', 'en'],
  ['Elias Brandt', 'de'],
  ['Isla Macpherson', 'en'],
  ['Yusuf Demir', 'en'],
  ['Chloe Nguyen', 'en'],
];

export function guestFor(
  questions: readonly Question[],
  next: () => number,
): { guest: Guest; language: Language; answers: Answers } {
  const [name, language] = people[Math.floor(next() * people.length)] ?? ['Ana Guest', 'en'];
  const mailbox = name
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .toLowerCase()
    .replace(' ', '.');
  const guest = {
    name,
    email: `${mailbox}@example.com`,
    phone: `+1 555 01${String(Math.floor(next() * 100)).padStart(2, '0')}`,
  };
  return { guest, language, answers: answersTo(questions, name) };
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
