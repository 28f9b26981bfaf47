import { afterEach, expect, test } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { activity } from '../../../core/contract/model/catalogue/activity.ts';
import { activityRecord, activityText } from '../../../core/contract/schemas/catalogue/activities.ts';
import { newActivity } from '../../../core/domain/catalogue/new-activity.ts';
import { WaiverSection } from '../../../frontend/admin/features/catalogue/activity/details/waiver-section.tsx';
import { queryClient } from '../../../frontend/admin/frame/data/query-client.ts';
import { SessionContext } from '../../../frontend/admin/frame/session/session.tsx';
import { answerWith } from './support/api.ts';
import { renderPortal } from './support/render.tsx';
import { operator, profileWith } from './support/session.ts';

afterEach(() => queryClient.clear());

const venue = { id: 'ven_aaaaaaaaaaaa', name: 'Attic', timeZone: 'Europe/London' };
const draft = newActivity(
  activity.pick({ id: true, organizationId: true, venueId: true, createdAt: true }).parse({
    ...{ id: 'act_aaaaaaaaaaaa', organizationId: 'org_aaaaaaaaaaaa', venueId: venue.id },
    createdAt: '2026-11-29T10:00:00.000Z',
  }),
  activityText.parse({
    ...{ name: 'The Vault', tagline: '', description: '', category: '', activityType: 'physical' },
    questions: [],
  }),
);
const vault = activityRecord.parse({ ...draft, version: 4 });

const written = {
  ...{ isAsked: true, validMonths: 6, asksBirthDate: false, guardianAge: 16, version: 2 },
  text: 'At my own risk.',
};

/** The section of an activity whose waiver the API has so. */
async function show(waiver: object | null) {
  const sent: unknown[] = [];
  answerWith({
    getWaiver: () => ({ status: 200, body: { waiver, activityVersion: 4 } }),
    editWaiver: (body) => {
      sent.push(body);
      const { rules, text } = body as { rules: object; text: string };
      return { status: 200, body: { waiver: { ...rules, text, version: 1 }, activityVersion: 5 } };
    },
  });
  const profile = { ...profileWith(['activities.edit']), venues: [venue] };
  const { user } = await renderPortal(
    <SessionContext value={{ account: operator, profile, obstacle: null } as never}>
      <WaiverSection activity={vault} />
    </SessionContext>,
    { queryClient },
  );
  return { user, sent, asked: await screen.findByRole('switch', { name: 'Guests sign a waiver here' }) };
}

const text = () => screen.queryByLabelText('Text');

test('without a waiver there is only the switch, which keeps the focus once the form is there', async () => {
  const { user, asked } = await show(null);
  expect(asked).toHaveProperty('checked', false);
  expect(text()).toBeNull();
  asked.focus();
  await user.keyboard(' ');
  await screen.findByLabelText('Text');
  expect(document.activeElement).toBe(screen.getByRole('switch', { name: 'Guests sign a waiver here' }));
});

test('a text is asked for beside its field, and then saved over the version that was read', async () => {
  const { user, asked, sent } = await show(null);
  await user.click(asked);
  await user.click(await screen.findByRole('button', { name: 'Save the waiver' }));
  await waitFor(() => expect(text()?.getAttribute('aria-invalid')).toBe('true'));
  expect(sent).toEqual([]);
  await user.type(text() as HTMLElement, 'I am careful.');
  await user.click(screen.getByRole('button', { name: 'Save the waiver' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent).toEqual([
    {
      rules: { isAsked: true, validMonths: 12, asksBirthDate: true, guardianAge: 18 },
      ...{ text: 'I am careful.', activityVersion: 4 },
    },
  ]);
});

test('a waiver that is switched off stays in sight, as it was written', async () => {
  const { asked, user } = await show(written);
  expect(asked).toHaveProperty('checked', true);
  expect(screen.getByRole('switch', { name: 'Ask for the date of birth' })).toHaveProperty('checked', false);
  await user.click(asked);
  expect(text()).toHaveProperty('value', 'At my own risk.');
  expect(screen.getByLabelText('Valid for (months)')).toHaveProperty('value', '6');
  expect(screen.getByText(/A changed text becomes version 3/)).toBeTruthy();
});
