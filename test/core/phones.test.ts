import { describe, expect, test } from '@jest/globals';
import { phone as phoneSchema } from '../../core/contract/model/text.ts';
import { firstMatch, searchText } from '../../core/domain/customers/listing.ts';
import { normalisePhone } from '../../core/domain/customers/phone.ts';

/** A venue's country, its guest's number as they write it at home, and abroad. */
const numbers = [
  ['JP', '090-1234-5678', '+81 90-1234-5678'],
  ['CN', '138 1234 5678', '+86 138 1234 5678'],
  ['IN', '098765 43210', '+91 98765-43210'],
  ['BR', '(11) 91234-5678', '+55 11 91234-5678'],
  ['RU', '8 (912) 345-67-89', '+7 912 345-67-89'],
  ['HU', '06 20 123 4567', '+36 20 123 4567'],
  ['PL', '512 345 678', '+48 512 345 678'],
  ['CZ', '601 123 456', '00420 601 123 456'],
  ['GR', '691 234 5678', '+30 691 234 5678'],
  ['IL', '050-123-4567', '+972 50 123 4567'],
  ['ZA', '071 123 4567', '+27 (0)71 123 4567'],
  ['MX', '222 123 4567', '+52 222 123 4567'],
  ['AR', '011 15-2345-6789', '+54 9 11 2345-6789'],
  ['TR', '0501 234 56 78', '+90 501 234 56 78'],
  ['AE', '٠٥٠ ١٢٣ ٤٥٦٧', '+971 50 123 4567'],
  ['ID', '0812-345-678', '+62 812-345-678'],
  ['KR', '010-2000-0000', '+82 10-2000-0000'],
  ['SG', '8123 4567', '+65 8123 4567'],
  ['FI', '041 2345678', '+358 41 2345678'],
  ['IT', '02 1234 5678', '+39 02 1234 5678'],
  ['DE', '0171/1234567', '\u202D+49 (0) 171 1234567\u202C'],
  ['US', '(212) 555-0123', '1-212-555-0123 ext. 7'],
] as const;

describe.each(numbers)('in %s, %s', (country, atHome, abroad) => {
  test('is accepted in either spelling', () => {
    for (const typed of [atHome, abroad]) expect(phoneSchema.safeParse(typed).error).toBeUndefined();
  });

  test('is one number in either spelling, as E.164', () => {
    const [one, other] = [atHome, abroad].map((typed) => normalisePhone(phoneSchema.parse(typed), country));
    expect(one).toBe(other);
    expect(one).toMatch(/^\+[1-9]\d{7,14}$/);
  });

  test('is found as the caller says it, while they say it, and by its end', () => {
    const profile = { name: 'Ana Guest', email: 'ana@example.com', otherEmails: [] };
    const phone = normalisePhone(atHome, country);
    const spoken = [
      atHome,
      abroad.replace(/ ext.*/, ''),
      atHome.slice(0, -3),
      phone,
      phone.replace('+', '00'),
      ...[3, 4].map((digits) => phone.slice(-digits)),
    ];
    for (const typed of spoken) {
      expect({ typed, found: firstMatch({ ...profile, phone }, searchText(typed)) !== undefined }).toEqual({
        typed,
        found: true,
      });
    }
  });
});

test('the end of a number is no beginning, and no part from its middle', () => {
  const profile = { name: 'Ana Guest', email: 'ana@example.com', otherEmails: [], phone: '+442079460123' };
  const isFound = (typed: string) => firstMatch(profile, searchText(typed)) !== undefined;
  expect(['123', '0123', '01 23'].map(isFound)).toEqual([true, true, true]);
  expect(['012', '4601', '0207', '60123'].map(isFound)).toEqual([false, false, false, false]);
});

test.each(['call me', '-', '+', '12', '1234567890123456789012', '+44\n20 7946 0958', 'ring\u0000 1234'])(
  '%j is no phone number',
  (typed) => {
    expect(phoneSchema.safeParse(typed).success).toBe(false);
  },
);
