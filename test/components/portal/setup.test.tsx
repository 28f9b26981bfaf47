import { afterEach, expect, test } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { SetupState } from '../../../core/contract/model/platform/setup.ts';
import { type SetupStep, setupSteps } from '../../../core/contract/setup-steps.ts';
import { followStep } from '../../../frontend/admin/features/platform/setup/followed-step.ts';
import { SetupBar } from '../../../frontend/admin/features/platform/setup/setup-bar.tsx';
import { SetupEntry } from '../../../frontend/admin/features/platform/setup/setup-entry.tsx';
import { SetupPage } from '../../../frontend/admin/features/platform/setup/setup-page.tsx';
import { useApi } from '../../../frontend/admin/frame/data/use-api.ts';
import { SessionContext } from '../../../frontend/admin/frame/session/session.tsx';
import { answerWith, problem } from './support/api.ts';
import { renderPortal } from './support/render.tsx';
import { operator, profileWith } from './support/session.ts';

afterEach(() => followStep(null));

const ids = { venueId: 'ven_aaaaaaaaaaaa', activity: { id: 'act_aaaaaaaaaaaa', name: 'The Vault' } };

/** The checklist with these states; all other steps are done. */
function setupWith(states: Partial<Record<SetupStep, SetupState>>, more: object = ids) {
  const steps = setupSteps.map((name) => ({ name, state: states[name] ?? 'done' }));
  return { isFinished: false, steps, pageUrl: 'https://site.example/vault', ...more };
}

const blocked = { activity: 'blocked', schedule: 'blocked', look: 'blocked', sale: 'blocked' } as const;
const fresh = setupWith(
  {
    ...blocked,
    organization: 'open',
    venue: 'open',
    team: 'open',
    stripe: 'open',
    embed: 'blocked',
    booking: 'blocked',
  },
  { pageUrl: undefined },
);

function show(part: ReactNode, permissions: readonly string[] = ['organization.edit']) {
  const session = { account: operator, profile: profileWith(permissions), obstacle: null };
  return renderPortal(<SessionContext value={session as never}>{part}</SessionContext>, { at: '/start' });
}

const stepOf = (name: string) =>
  within(screen.getByRole('heading', { name: new RegExp(name) }).closest('li') as HTMLElement);

test('at first the organization is confirmed, and later steps say what comes before them', async () => {
  answerWith({ getSetup: () => ({ status: 200, body: fresh }) });
  await show(<SetupPage />);
  await screen.findByText('0 of 10 done');
  expect(stepOf('Confirm your organization').getByText(/Attic, with prices in EUR/)).toBeTruthy();
  expect(stepOf('Create your first activity').getByText('After step 2')).toBeTruthy();
  expect(stepOf('Create your first activity').queryByRole('link')).toBeNull();
  expect(stepOf('Add your venue').getByRole('link').getAttribute('href')).toBe('/venues?create=true');
  expect(screen.queryByRole('button', { name: 'Hide the checklist' })).toBeNull();
});

test('a step is skipped, and the toast takes it back', async () => {
  let state: SetupState = 'open';
  const sent: unknown[] = [];
  const now = () => ({ status: 200, body: setupWith({ team: state }) });
  answerWith({
    getSetup: now,
    settleSetupStep: (body) => {
      sent.push(body);
      state = (body as { isSettled: boolean }).isSettled ? 'skipped' : 'open';
      return now();
    },
  });
  const { user } = await show(<SetupPage />);
  await user.click(await screen.findByRole('button', { name: 'I work alone' }));
  await screen.findByText('Skipped');
  expect(screen.getByRole('link', { name: 'Do it now: Invite your team' })).toBeTruthy();
  expect(sent).toEqual([{ isSettled: true }]);
});

test('skipped payments say that guests pay at the venue', async () => {
  answerWith({ getSetup: () => ({ status: 200, body: setupWith({ stripe: 'skipped', booking: 'open' }) }) });
  await show(<SetupPage />);
  await screen.findByText('9 of 10 done');
  expect(stepOf('Take card payments').getByText(/paid at the venue/)).toBeTruthy();
});

test('once all is done, the booking page is there to share, and the checklist can be hidden', async () => {
  let isFinished = false;
  answerWith({
    getSetup: () => ({ status: 200, body: isFinished ? { isFinished, steps: [] } : setupWith({}) }),
    finishSetup: () => {
      isFinished = true;
      return { status: 200, body: { isFinished, steps: [] } };
    },
  });
  const { user, address } = await show(<SetupPage />);
  await screen.findByRole('heading', { name: 'You’re live' });
  expect(screen.getByText('https://site.example/vault')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Hide the checklist' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Hide the checklist' }));
  await screen.findByText('Your setup is finished');
  expect(address()).toBe('/dashboard');
});

test('people who do not own the organization are told who does this', async () => {
  const api = answerWith({});
  await show(<SetupPage />, ['venues.edit']);
  await screen.findByText('Only owners of the organization set it up.');
  expect(api.calls).toEqual([]);
});

test('a failed read can be tried again', async () => {
  answerWith({ getSetup: () => problem(500, 'internal', 'Something broke.') });
  await show(<SetupPage />);
  await screen.findByRole('button', { name: 'Try again' });
});

test('the bar says what to do on the page, then leads on', async () => {
  let state: SetupState = 'open';
  answerWith({
    getSetup: () => ({ status: 200, body: setupWith({ stripe: state, look: 'open', sale: 'open' }) }),
  });
  await show(<SetupBar step="stripe" />);
  await screen.findByText(/brings you back here/);
  expect(screen.queryByRole('link', { name: /^Next/ })).toBeNull();
  state = 'done';
  await screen.findByText('Done: Take card payments', {}, { timeout: 10_000 });
  const next = screen.getByRole('link', { name: 'Next: Choose the look of the widget' });
  expect(next.getAttribute('href')).toBe('/venues/ven_aaaaaaaaaaaa/look');
});

test('the steps of a new activity lead on until it is on sale', async () => {
  answerWith({ getSetup: () => ({ status: 200, body: setupWith({ sale: 'open' }) }) });
  await show(<SetupBar step="activity" />);
  await screen.findByText(/The last one, Review, puts the activity on sale/);
});

test('a finished setup has no bar', async () => {
  const api = answerWith({ getSetup: () => ({ status: 200, body: { isFinished: true, steps: [] } }) });
  await show(<SetupBar step={null} />);
  await waitFor(() => expect(api.count('getSetup')).toBeGreaterThan(0));
  expect(screen.queryByRole('region', { name: 'Setup' })).toBeNull();
});

test('the menu leads to the checklist, and says how far it is', async () => {
  answerWith({ getSetup: () => ({ status: 200, body: fresh }) });
  await show(<SetupEntry />);
  const entry = await screen.findByRole('link', { name: /^Setup/ });
  expect([entry.getAttribute('href'), entry.textContent]).toEqual(['/start', 'Setup0 of 10 done']);
});

/** Says that the answer is there. */
function Answered() {
  return useApi('getSetup', {}).data ? 'Answered' : null;
}

test('the menu has no checklist once it is finished', async () => {
  answerWith({ getSetup: () => ({ status: 200, body: { isFinished: true, steps: [] } }) });
  await show(
    <>
      <SetupEntry />
      <Answered />
    </>,
  );
  await screen.findByText('Answered');
  expect(screen.queryByRole('link')).toBeNull();
});
