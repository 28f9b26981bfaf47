import { expect, test } from '@jest/globals';
import type { BookingState } from '../../../core/contract/model/guest/booking.ts';
import { languages } from '../../../core/words/languages.ts';
import { entryCode } from '../../../lambdas/usecases/guest/pages/entry-code.ts';
import { aBooking } from '../../notify/email/support.ts';

const link = 'https://book.example/manage/a.b.c';
const drawn = async (state: BookingState, language: (typeof languages)[number] = 'en') =>
  (await entryCode(aBooking({ state }), link, language)).map(({ text }) => text).join('');

test.each([
  ['held', false],
  ['pending', false],
  ['confirmed', true],
  ['checked_in', false],
  ['completed', false],
  ['no_show', false],
  ['cancelled', false],
  ['expired', false],
] as const)('a booking that is %s has a code for the door: %p', async (state, has) => {
  expect((await drawn(state)).includes('<svg')).toBe(has);
});

test.each(languages)(
  'in %s the code has a name, and needs no style that the policy forbids',
  async (language) => {
    const section = await drawn('confirmed', language);
    expect(section).toContain(aBooking().reference);
    expect(section).toMatch(/role="img" aria-label="[^"]+"/);
    expect(section).not.toMatch(/style=|<style|undefined/);
  },
);
