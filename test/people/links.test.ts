import { expect, test } from '@jest/globals';
import { bookingId, organizationId } from '../../core/contract/model/ids.ts';
import { readLink, signLink } from '../../lambdas/usecases/scope/links.ts';

const link = {
  organizationId: organizationId.parse('org_aaaaaaaaaaaa'),
  bookingId: bookingId.parse('bkg_aaaaaaaaaaaa'),
};
const now = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-23T12:00:00Z');
const [first, second, third] = ['first secret', 'second secret', 'third secret'] as const;

test('a link signed with the current or previous secret opens; an older one does not', async () => {
  const token = await signLink([first], link, later);
  expect(await readLink([second, first], token, now)).toMatchObject(link);
  await expect(readLink([third, second], token, now)).rejects.toMatchObject({ code: 'invalid-link' });
});

test('after a rotation, links are signed with the new secret', async () => {
  const token = await signLink([second, first], link, later);
  expect(await readLink([second], token, now)).toMatchObject(link);
  await expect(readLink([first], token, now)).rejects.toMatchObject({ code: 'invalid-link' });
});

test('an old secret does not extend the life of a link', async () => {
  const token = await signLink([first], link, later);
  const asked = readLink([second, first], token, new Date('2026-11-23T12:00:01Z'));
  await expect(asked).rejects.toMatchObject({ code: 'invalid-link' });
});
