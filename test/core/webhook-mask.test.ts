import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mask, masked } from '../../core/domain/integrations/mask.ts';
import { privateValues } from '../../core/domain/integrations/private-values.ts';

const gus = { name: 'Zoë Al O’Hara', email: 'zoe@example.com', phone: '+1 555 0107' };
const values = privateValues({
  guest: gus,
  answers: [{ questionId: 'q1', values: ['Peanuts & "nuts"', '7'] }],
});

describe('an answer that repeats', () => {
  test.each([
    ['the full name', 'Hello Zoë Al O’Hara!', `Hello ${masked}!`],
    ['a part of it, in capitals', 'MS O’HARA', `MS ${masked}`],
    ['a short part, as a word', 'for Al, invalid', `for ${masked}, invalid`],
    ['an address', '<zoe@example.com>', `<${masked}>`],
    ['an address in a link', '?to=zoe%40example.com&x', `?to=${masked}&x`],
    ['a phone number', 'call +1 555 0107', `call ${masked}`],
    ['its digits', 'tel:15550107', `tel:${masked}`],
    ['letters escaped in JSON', '{"name":"Zo\\u00eb"}', `{"name":"${masked}"}`],
    ['quotes in JSON', JSON.stringify('Peanuts & "nuts"'), `"${masked}"`],
    ['signs in HTML', '<b>Peanuts &amp; &quot;nuts&quot;</b>', `<b>${masked}</b>`],
    ['a short answer', 'age 7, 17 seats', `age ${masked}, 17 seats`],
  ])('%s is kept without it', (_, text, expected) => {
    expect(mask(text, values, false)).toBe(expected);
  });

  test('half a value at its end is kept without that half, if it was cut there', () => {
    expect(mask('to zoe@exam', values, true)).toBe(`to ${masked}`);
    expect(mask('to zoe@exam', values, false)).toBe('to zoe@exam');
  });

  test('nothing is kept as it is', () => {
    expect(mask('{"ok":true}', values, false)).toBe('{"ok":true}');
    expect(mask('{"ok":true}', [], true)).toBe('{"ok":true}');
    expect(mask('a b', ['', ' '], true)).toBe('a b');
  });
});

test('no value is left in any text, wherever the text is cut', () => {
  const value = fc
    .string({ minLength: 3, maxLength: 12, unit: 'grapheme' })
    .filter((each) => each.trim().length >= 3 && !each.includes('•'));
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 4 }),
      fc.string(),
      fc.nat(40),
      (hidden, filler, end) => {
        const text = hidden
          .map((each) => `${filler}${JSON.stringify(each)} ${encodeURI(each.toWellFormed())} ${each}`)
          .join('');
        for (const cut of [text, text.slice(0, end)]) {
          const left = mask(cut, hidden, true);
          for (const each of hidden) expect(left).not.toContain(each.trim());
        }
      },
    ),
  );
});
