import { expect, test } from '@jest/globals';
import { venue } from '../../../core/contract/model/venue/venue.ts';
import { withLook } from '../../../core/domain/catalogue/look.ts';
import { aVenue } from '../../notify/email/support.ts';

const bare = { theme: 'dark', languages: ['en'] };
const own = { color: '#111111', logoUrl: '/media/own.webp' };
const organization = { color: '#222222', logoUrl: '/media/theirs.webp' };

test.each([
  ['its own look before the organization’s', own, organization, own],
  ['the organization’s where it has none', {}, organization, organization],
  ['each part by itself', { color: own.color }, organization, { ...organization, color: own.color }],
  ['the standard colour and no logo where nobody chose any', {}, {}, { color: '#3b4fd8' }],
])('a venue has %s', (_what, chosen, look, shown) => {
  const stored = venue.parse({ ...aVenue(), widget: { ...bare, ...chosen } });
  const { widget } = withLook(stored, { look });
  expect(widget).toEqual({ ...stored.widget, ...shown });
});
