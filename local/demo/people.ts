import type { Guest } from '../../core/contract/model/guest/booking.ts';
import type { Language } from '../../core/words/languages.ts';

/** People made up for the demo: first and family names, by the language they book in. */
const names: readonly (readonly [language: Language, first: readonly string[], family: readonly string[]])[] =
  [
    [
      'en',
      [
        'Amelia',
        'Noah',
        'Priya',
        'Grace',
        'Daniel',
        'Owen',
        'Ruby',
        'Isla',
        'Yusuf',
        'Chloe',
        'Marcus',
        'Nia',
      ],
      ['Okafor', 'Bergström', 'Raman', 'Whitfield', 'Achebe', 'Tanaka', 'Castellano', 'Macpherson', 'Nguyen'],
    ],
    ['es', ['Lucía', 'Mateo', 'Sofía', 'Diego', 'Carmen'], ['Fernández', 'Rojas', 'Navarro', 'Ibáñez']],
    ['fr', ['Théo', 'Camille', 'Marie', 'Hugo', 'Inès'], ['Marchand', 'Dubois', 'Lefèvre', 'Moreau']],
    ['de', ['Hannah', 'Jonas', 'Lena', 'Elias', 'Mira'], ['Vogel', 'Keller', 'Hoffmann', 'Brandt']],
  ];

export interface Person {
  readonly guest: Guest;
  readonly language: Language;
}

const everyone: readonly (readonly [name: string, language: Language])[] = names.flatMap(
  ([language, first, family]) =>
    first.flatMap((one) => family.map((other) => [`${one} ${other}`, language] as const)),
);

/** How many people the demo knows. */
export const peopleCount = everyone.length;

/** `place`: below `peopleCount`. `country` decides what their phone number looks like: none of them is anyone's. */
export function personAt(place: number, country: string): Person {
  const [name, language] = everyone[place] ?? ['Ana Guest', 'en'];
  const mailbox = name
    .normalize('NFD')
    .replace(/[^a-zA-Z ]/g, '')
    .toLowerCase()
    .replace(' ', '.');
  return { guest: { name, email: `${mailbox}@example.com`, phone: phoneOf(place, country) }, language };
}

const areas = ['212', '347', '646', '718', '917'];

/** Numbers that are kept free for films and examples. */
function phoneOf(place: number, country: string): string {
  if (country === 'US') {
    return `+1 ${areas[place % areas.length]} 555 01${String(Math.floor(place / areas.length)).padStart(2, '0')}`;
  }
  return `+44 7700 900${String(place).padStart(3, '0')}`;
}
