import { resourceId } from '../../core/contract/model/ids.ts';
import type { LocalDate } from '../../core/contract/model/time.ts';
import {
  type ActivityPlan,
  byUnit,
  closed,
  dearerOnWeekends,
  evenings,
  fromTen,
  hours,
  on,
  open,
  perPerson,
  waiverFor,
  week,
  weekend,
  working,
} from './plan.ts';

export interface Holidays {
  readonly christmas: LocalDate;
  readonly thanksgiving: LocalDate;
  readonly newYearsEve: LocalDate;
}

export function newYorkActivities({ christmas, thanksgiving, newYearsEve }: Holidays): ActivityPlan[] {
  const blockedDates = [
    { date: christmas, reason: 'Christmas Day' },
    { date: thanksgiving, reason: 'Thanksgiving' },
  ];
  return [
    {
      name: 'The Last Heist',
      tagline: 'Sixty minutes, one vault, no second chance',
      description:
        'The old Mercantile Bank closes its doors for ever tonight, and box 409 has never been opened. Crack the vault before the night guard is back from his round.',
      category: 'Escape room',
      eventType: 'private',
      difficulty: 3,
      minAge: 10,
      waiver: waiverFor(18),
      arriveMinutes: 15,
      duration: 60,
      setupMinutes: 10,
      cleanupMinutes: 20,
      capacity: 8,
      minPlayers: 2,
      maxPlayers: 8,
      priceList: dearerOnWeekends(
        perPerson(4500, [
          [4, 3900],
          [6, 3500],
        ]),
        1_500,
      ),
      addOns: [
        {
          id: 'photo',
          name: 'Mugshot of the crew',
          description: 'Printed while you count the money.',
          price: 1500,
          maxQuantity: 4,
        },
        { id: 'drinks', name: 'Drinks after the heist', description: '', price: 650, maxQuantity: 8 },
      ],
      schedule: week(90, { ...evenings, ...fromTen }, { blockedDates }),
      questions: [
        {
          id: 'occasion',
          label: 'Are you celebrating something?',
          kind: 'select',
          required: false,
          options: ['Birthday', 'Team event', 'Just for fun'],
        },
        {
          id: 'played-before',
          label: 'We have played an escape room before',
          kind: 'checkbox',
          required: false,
          options: [],
        },
      ],
    },
    {
      name: 'Zombie Ward',
      tagline: 'Fridays after dark',
      description:
        'St Brigid’s closed its east ward in 1987. Somebody forgot to tell the patients. Live actors, strobe light and a lot of running.',
      category: 'Horror',
      eventType: 'private',
      difficulty: 4,
      minAge: 16,
      waiver: waiverFor(18),
      duration: 60,
      setupMinutes: 5,
      cleanupMinutes: 10,
      capacity: 6,
      minPlayers: 3,
      maxPlayers: 6,
      priceList: perPerson(4900),
      // Actors are paid whether the party comes or not.
      paymentTerms: { kind: 'deposit', basisPoints: 3_000 },
      schedule: week(
        75,
        {
          ...on(['wednesday', 'thursday'], hours('18:00', '23:00')),
          friday: open(hours('18:00', '01:30')),
          saturday: open(hours('15:00', '01:30')),
          sunday: open(hours('15:00', '21:00')),
          monday: closed,
          tuesday: closed,
        },
        { blockedDates, customDates: [{ date: newYearsEve, windows: [hours('14:00', '19:00')] }] },
      ),
    },
    {
      name: 'Axe Night',
      tagline: 'Shared lanes, sharp company',
      description:
        'Two lanes, a coach and a scoreboard. Come alone or bring the office: everyone throws, everyone learns, and the house record is 63.',
      category: 'Axe throwing',
      eventType: 'public',
      minAge: 14,
      duration: 75,
      capacity: 12,
      minPlayers: 1,
      maxPlayers: 8,
      priceList: {
        ...byUnit(
          { id: 'thrower', name: 'Thrower', price: 3200, min: 1 },
          { id: 'spectator', name: 'Spectator', price: 800 },
        ),
        buyOutPrice: 32_000,
      },
      schedule: week(90, { ...evenings, ...fromTen, monday: closed }, { blockedDates }),
    },
  ];
}

export function londonActivities({ christmas, newYearsEve }: Holidays): ActivityPlan[] {
  const blockedDates = [{ date: christmas, reason: 'Christmas Day' }];
  return [
    {
      name: 'Moriarty’s Study',
      tagline: 'He knew you would come',
      description:
        'A locked study above Baker Street, a gas lamp burning low, and a letter addressed to you. The Professor has left one hour and eleven false trails.',
      category: 'Escape room',
      eventType: 'private',
      difficulty: 5,
      minAge: 12,
      duration: 70,
      setupMinutes: 5,
      cleanupMinutes: 15,
      capacity: 6,
      minPlayers: 2,
      maxPlayers: 6,
      priceList: perPerson(3400, [
        [4, 2900],
        [6, 2600],
      ]),
      addOns: [
        {
          id: 'photo',
          name: 'Portrait in the study',
          description: 'Framed, and properly sinister.',
          price: 1200,
          maxQuantity: 6,
        },
      ],
      schedule: week(
        90,
        { ...on(working, hours('16:00', '22:00')), ...fromTen },
        {
          blockedDates: [
            ...blockedDates,
            { date: newYearsEve, window: hours('18:00', '23:59'), reason: 'Private party' },
          ],
        },
      ),
      questions: [
        {
          id: 'names',
          label: 'What should the letter call your team?',
          kind: 'text',
          required: true,
          options: [],
        },
        {
          id: 'access',
          label: 'Anything we should know, such as access needs?',
          kind: 'textarea',
          required: false,
          options: [],
        },
      ],
    },
    {
      name: 'Tube Station Zero',
      waiver: waiverFor(16),
      tagline: 'Mind the gap in the story',
      description:
        'A shared puzzle hunt through a station that is on no map. Strangers board together; those who arrive are friends.',
      category: 'Puzzle hunt',
      eventType: 'public',
      difficulty: 2,
      duration: 60,
      capacity: 10,
      minPlayers: 1,
      maxPlayers: 6,
      priceList: byUnit(
        { id: 'adult', name: 'Adult', price: 2400, minAge: 16, min: 1 },
        { id: 'student', name: 'Student', price: 1900 },
        { id: 'child', name: 'Child', price: 1500, minAge: 8, maxAge: 15, max: 4 },
      ),
      // Closed for lunch: two windows a day.
      schedule: week(60, on([...working, ...weekend], hours('10:00', '13:00'), hours('14:00', '20:00')), {
        blockedDates,
      }),
    },
    {
      name: 'Open House',
      tagline: 'Try a ten-minute puzzle, on us',
      description:
        'Never played? Come and crack one box with a game master at your side. Free, and honestly a little addictive.',
      category: 'Taster',
      eventType: 'public',
      difficulty: 1,
      duration: 20,
      capacity: 5,
      minPlayers: 1,
      maxPlayers: 5,
      priceList: perPerson(0),
      schedule: week(
        30,
        { ...on(working, hours('15:00', '17:00')), saturday: open(hours('11:00', '13:00')), sunday: closed },
        { blockedDates },
      ),
    },
  ];
}

/** Leads walks and lets people into the wreck, but not both at once. */
export const islandGuide = { id: resourceId.parse('island-guide'), name: 'Island guide' };

export function lordHoweActivities({ christmas, newYearsEve }: Holidays): ActivityPlan[] {
  const blockedDates = [{ date: christmas, reason: 'Christmas Day' }];
  return [
    {
      name: 'Lagoon Mystery Walk',
      resourceIds: [islandGuide.id],
      tagline: 'A lighthouse keeper, a reef, a missing lens',
      description:
        'A walking mystery along the lagoon with clues hidden between the pines. Sturdy shoes, a hat, and somebody who can read a tide table.',
      category: 'Outdoor',
      eventType: 'public',
      difficulty: 2,
      duration: 120,
      capacity: 10,
      minPlayers: 1,
      maxPlayers: 8,
      priceList: byUnit(
        { id: 'adult', name: 'Adult', price: 4000, min: 1 },
        { id: 'child', name: 'Child', price: 2000, maxAge: 14 },
      ),
      schedule: week(150, on([...working, ...weekend], hours('08:00', '17:00')), {
        blockedDates,
        customDates: [{ date: newYearsEve, windows: [hours('06:00', '10:00'), hours('19:00', '23:30')] }],
      }),
    },
    {
      name: 'Wreck of the Favourite',
      waiver: waiverFor(18),
      resourceIds: [islandGuide.id],
      tagline: 'Below deck, the clock has stopped',
      description:
        'The hold of a schooner that ran aground in 1865. Tilted floors, real rope, and a captain who left his orders in knots.',
      category: 'Escape room',
      eventType: 'private',
      difficulty: 4,
      minAge: 10,
      duration: 60,
      setupMinutes: 10,
      cleanupMinutes: 20,
      capacity: 7,
      minPlayers: 2,
      maxPlayers: 7,
      priceList: perPerson(4200, [[5, 3600]]),
      schedule: week(
        90,
        { ...on(working, hours('13:00', '21:00')), ...on(weekend, hours('10:00', '21:00')), tuesday: closed },
        { blockedDates },
      ),
    },
  ];
}
