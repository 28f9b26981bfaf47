import { expect, test } from '@jest/globals';
import { guest } from '../../../core/contract/model/guest/booking.ts';
import { venue } from '../../../core/contract/model/venue/venue.ts';
import { checkDetails } from '../../../frontend/widget/app/logic/checkout/check-details.ts';
import { noDetails } from '../../../frontend/widget/app/logic/checkout/details.ts';

const names = [
  'O’Brien-Smith, Seán',
  "D'Angelo",
  'Nguyễn Thị Minh Khai',
  'Þórdís Björk Sigurþórsdóttir',
  'José María de la Cruz y Ortega',
  'Müller-Lüdenscheidt',
  '李小龍',
  'さくら たなか',
  '김민준',
  'Владимир Петрович',
  'محمد بن سلمان',
  'نیما\u200Cزاده',
  'אברהם לוי',
  'Αλέξανδρος Παπαδόπουλος',
  'प्रिया शर्मा',
  'ณัฐพล ใจดี',
  'Ng',
  'O',
  'Martin Luther King, Jr.',
  'Zoe\u0308 X \u00C6 A-12',
  'Björn “Bear” Ølsen (Team 3)',
];

const emails = [
  'ana@example.com',
  'ANA.GUEST@Example.COM',
  'ana+games@example.com',
  "sean.o'brien@example.ie",
  'a@b.co',
  'first.last@sub.department.example.co.uk',
  'ana_guest-2@example.museum',
  'info@müller.example',
  'ana@例え.jp',
  'ana@почта.рф',
  'Ana Guest <ana@example.com>',
  'mailto:ana@example.com',
  ' ana@example.com\u200B\n',
  'ana@example.com,',
  '1234567890@qq.com',
  'ana!#$%&*/=?^`{|}~@example.com',
  'x@example.photography',
  'ana@xn--mller-kva.de',
  'ana@123-reg.co.uk',
  'ana@example.travel',
];

/** A field as the browser hands it over: one line. */
const asTyped = (text: string) => text.replace(/[\r\n]/g, '');
const details = { ...noDetails, name: 'Ana', email: 'ana@example.com', accepted: true };
const someone = { name: 'Ana', email: 'ana@example.com' };

test.each(names)('%j is a name, in the widget and on the server', (name) => {
  expect(checkDetails({ ...details, name: asTyped(name) }, [])).toEqual({});
  expect(guest.parse({ ...someone, name }).name).toBe(name.normalize('NFC'));
});

test.each(emails)('%j is an address, in the widget and on the server', (email) => {
  expect(checkDetails({ ...details, email: asTyped(email) }, [])).toEqual({});
  const kept = guest.parse({ ...someone, email }).email;
  // As mail servers and Stripe take it.
  expect(kept).toMatch(/^[!-~]+@[a-z0-9.-]+\.[a-z0-9-]{2,}$/);
});

test.each([
  ['name', '\u200B'],
  ['name', '\u202Egnp.exe'],
  ['name', '   '],
  ['email', 'ana'],
  ['email', 'ana@example'],
  ['email', 'ana@@example.com'],
  ['email', 'ana guest@example.com'],
  ['email', 'ana@exa mple.com'],
  ['email', 'ana..guest@example.com'],
  ['email', '.ana@example.com'],
  ['email', 'ana@-example.com'],
  ['email', 'añá@example.com'],
  ['email', `${'a'.repeat(65)}@example.com`],
  ['phone', 'call me'],
  ['phone', '12'],
])('the %s %j is refused before "Pay", as the server would', (field, typed) => {
  expect(Object.keys(checkDetails({ ...details, [field]: typed }, []))).toEqual([field]);
  const { error } = guest.safeParse({ ...someone, [field]: typed });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});

const addresses = [
  ['10 Downing Street', 'London', undefined, 'SW1A 2AA', 'GB'],
  ['1600 Pennsylvania Ave NW', 'Washington', 'DC', '20500-0003', 'US'],
  ['〒100-0005 丸の内1丁目9番1号 東京ビル 3階', '東京都', '千代田区', '100-0005', 'JP'],
  ['Königstraße 12a, Hinterhaus', 'Köln', undefined, '50667', 'DE'],
  ['Shop 5, 12/F, Tower 2, Times Square, 1 Matheson St', 'Hong Kong', 'Causeway Bay', '', 'HK'],
  ['Building 7, Al Wasl Rd, opp. Safa Park', 'دبي', undefined, '', 'AE'],
  ['No. 8-2-293/82/A/1, Road No. 36, Jubilee Hills', 'Hyderabad', 'Telangana', '500 033', 'IN'],
  ['Rua Augusta, 1.500 – Conj. 42', 'São Paulo', 'SP', '01304-001', 'BR'],
  ['Carrer d’Aragó, 255 3º 2ª', 'Barcelona', 'Catalunya', '08007', 'ES'],
  ['ul. Świętokrzyska 14/20', 'Łódź', undefined, '00-050', 'PL'],
  ['Unit 3, 12 O’Connell St Lwr', 'Dublin', 'Co. Dublin', 'D01 F5P2', 'IE'],
  ['2, place de l’Étoile', 'L-1479 Luxembourg', undefined, 'L-1479', 'LU'],
] as const;

test.each(addresses)('%s, %s is an address of a venue', (street, city, region, postalCode, country) => {
  const address = { street, city, postalCode, country, ...(region === undefined ? {} : { region }) };
  expect(venue.shape.address.parse(address)).toEqual(address);
});
