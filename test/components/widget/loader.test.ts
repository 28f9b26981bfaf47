import { describe, expect, test } from '@jest/globals';
import { messageOf } from '../../../frontend/widget/loader/messages.ts';
import { comebackOf, frameUrl, type Options } from '../../../frontend/widget/loader/options.ts';

describe('messages of the frame', () => {
  test.each([
    [{ type: 'BOOKINGTMS_READY' }, { type: 'ready' }],
    [{ type: 'BOOKINGTMS_WHERE' }, { type: 'where' }],
    [
      { type: 'BOOKINGTMS_RESIZE', height: 640.2 },
      { type: 'resize', height: 641 },
    ],
    [
      { type: 'BOOKINGTMS_RESIZE', height: 1e9 },
      { type: 'resize', height: 6000 },
    ],
    [
      { type: 'BOOKINGTMS_BOOKING_COMPLETE', reference: 'K7QX2MPA' },
      { type: 'booking-complete', reference: 'K7QX2MPA' },
    ],
    [
      { type: 'BOOKINGTMS_ERROR', code: 'not-found' },
      { type: 'error', code: 'not-found' },
    ],
    [
      { type: 'BOOKINGTMS_CONVERSION', to: [['rooms:sale', { event: 'purchase' }]] },
      { type: 'conversion', to: [['rooms:sale', { event: 'purchase' }]] },
    ],
  ])('%j is understood', (data, message) => {
    expect(messageOf(data)).toEqual(message);
  });

  test.each([
    [null],
    ['BOOKINGTMS_READY'],
    [{}],
    [{ type: 'READY' }],
    [{ type: 'BOOKINGTMS_RESIZE', height: '640' }],
    [{ type: 'BOOKINGTMS_RESIZE', height: Number.NaN }],
    [{ type: 'BOOKINGTMS_BOOKING_COMPLETE' }],
    [{ type: 'BOOKINGTMS_ERROR', code: 7 }],
    [{ type: 'BOOKINGTMS_CONVERSION', to: 'rooms:sale' }],
    [{ type: 'OTHERTMS_READY' }],
    [{ type: 7 }],
  ])('%j is not', (data) => {
    expect(messageOf(data)).toBeNull();
  });
});

const options: Options = {
  origin: 'https://book.example',
  key: 'emb_AAAAAAAAAAAAAAAAAAAAAAAA',
  widget: 'calendar',
  mode: 'inline',
  activityId: undefined,
  color: '#b4532a',
  theme: undefined,
  lang: 'de',
  label: undefined,
};

test('the frame knows the page it is on, and which of its widgets it is', () => {
  const url = new URL(
    frameUrl(options, 'https://site.example/visit?x=1#rooms', { index: 2, remounted: false, comeback: null }),
  );
  expect(url.origin + url.pathname).toBe('https://book.example/embed');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    widget: 'calendar',
    key: options.key,
    color: '#b4532a',
    lang: 'de',
    parent: 'https://site.example/visit?x=1&bookingtms_widget=2#rooms',
  });
});

test('a guest back from payment is met by the widget that sent them, at an address without the token', () => {
  const back =
    'https://site.example/visit?x=1&bookingtms_widget=2&bookingtms_booking=t0k3n&bookingtms_payment=abandoned';
  const { comeback, clean } = comebackOf(back);
  expect(clean).toBe('https://site.example/visit?x=1');
  expect(comeback).toMatchObject({ index: 2 });
  const url = new URL(frameUrl(options, clean, { index: 2, remounted: true, comeback }));
  expect(url.searchParams.get('bookingtms_booking')).toBe('t0k3n');
  expect(url.searchParams.get('bookingtms_payment')).toBe('abandoned');
  expect(url.searchParams.get('remount')).toBe('1');
});

test('any other address stays as it is', () => {
  expect(comebackOf('https://site.example/visit?x=1')).toEqual({
    comeback: null,
    clean: 'https://site.example/visit?x=1',
  });
});
