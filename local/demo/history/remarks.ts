import type { Booking } from '../../../core/contract/model/guest/booking.ts';
import { noteBy } from '../../../core/domain/booking/notes.ts';
import type { Contribution } from '../../../core/domain/customers/contribution.ts';
import type { Person } from '../../../core/domain/permissions/actor.ts';
import type { Visit } from './visits.ts';

const onBookings = [
  'Birthday: bring in the cake when they come out.',
  'One guest uses a wheelchair. The ramp is in the back office.',
  'Nut allergy in the party: no snacks in the lobby.',
  'They asked for the hard version of the last puzzle.',
  'Surprise party: the guest of honour believes they are going bowling.',
  'Two of them do not speak English. Give hints on the screen.',
  'Running late from the airport. Hold the room for ten minutes.',
];

const onCustomers = [
  'Prefers the late sessions and pays in cash.',
  'Runs the social club at work: offer the whole venue next time.',
  'Left a five-star review. Say thank you.',
  'Was unhappy about the heating in November; got a free drink.',
];

const groups = [
  'Sarah’s 10th birthday',
  'Leo’s 30th',
  'Hen night for Ida',
  'Finance team outing',
  'Class 9B',
];

/** What staff wrote on one booking in twelve, and what one party in fifteen calls itself. */
export function remarksOn({ madeAt }: Visit, author: Person, next: () => number) {
  const [hasNote, hasName, which] = [next() < 1 / 12, next() < 1 / 15, next()];
  const text = onBookings[Math.floor(which * onBookings.length)] ?? '';
  const note = noteBy(author, { id: `note-${madeAt}`, text, at: madeAt });
  return {
    ...(hasNote && { notes: [note] satisfies Booking['notes'] }),
    ...(hasName && { groupName: groups[Math.floor(which * groups.length)] }),
  };
}

type Known = readonly Pick<Contribution, 'visits' | 'spent' | 'noShows'>[];

/** `number`: the customer's place in the list of all. */
export function tagsOf(known: Known, number: number): string[] {
  const visits = known.filter(({ visits: came }) => came > 0).length;
  return [
    ...(visits >= 5 ? ['regular'] : []),
    ...(visits >= 8 ? ['vip'] : []),
    ...(number % 17 === 5 ? ['company'] : []),
    ...(number % 29 === 11 ? ['school'] : []),
  ];
}

/** What staff noted about one customer in nine; null about the others. */
export function remarkOn(known: Known, number: number): string | null {
  if (known.filter(({ noShows }) => noShows > 0).length > 1)
    return 'Did not turn up twice. Ask for a deposit.';
  return number % 9 === 4 ? (onCustomers[number % onCustomers.length] ?? null) : null;
}
