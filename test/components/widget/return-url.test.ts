import { expect, test } from '@jest/globals';
import { pageToReturnTo, parentOrigin } from '../../../frontend/widget/app/logic/flow/return-url.ts';

const standing = {
  parentUrl: null,
  referrer: '',
  own: 'https://book.example/embed?key=k',
  framed: true,
  venuePage: 'https://book.example/the-vault',
};

test.each([
  [
    'the page that the loader told',
    { parentUrl: 'https://site.example/visit' },
    'https://site.example/visit',
  ],
  [
    'the page that framed it, where the browser tells',
    { referrer: 'https://site.example/visit' },
    'https://site.example/visit',
  ],
  ['the public page where only the site is known', { referrer: 'https://site.example/' }, standing.venuePage],
  ['the public page where nothing is known', {}, standing.venuePage],
  [
    'its own page when it fills the window',
    { framed: false, own: 'https://book.example/the-vault?x=1' },
    'https://book.example/the-vault?x=1',
  ],
])('after payment a guest comes back to %s', (_, change, expected) => {
  expect(pageToReturnTo({ ...standing, ...change })).toBe(expected);
});

test('messages go to the origin that is known, and to none where it is not', () => {
  expect(parentOrigin({ parentUrl: 'https://site.example/a', referrer: 'https://other.example/' })).toBe(
    'https://site.example',
  );
  expect(parentOrigin({ parentUrl: null, referrer: 'https://site.example/' })).toBe('https://site.example');
  expect(parentOrigin({ parentUrl: null, referrer: '' })).toBeNull();
});
