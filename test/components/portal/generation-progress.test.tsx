import { afterEach, expect, jest, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { activityId } from '../../../core/contract/model/ids.ts';
import { GenerationProgress } from '../../../frontend/admin/features/catalogue/activity/generation-progress.tsx';
import { SessionContext } from '../../../frontend/admin/frame/session/session.tsx';
import { answerWith } from './support/api.ts';
import { renderPortal } from './support/render.tsx';
import { operator, profileWith } from './support/session.ts';

afterEach(() => {
  jest.useRealTimers();
});

const id = activityId.parse('act_aaaaaaaaaaaa');
const venue = { id: 'ven_aaaaaaaaaaaa', name: 'Attic', timeZone: 'Europe/London' };
const team = { account: operator, profile: { ...profileWith([]), venues: [venue] }, obstacle: null } as never;

const sessions = { added: 3, removed: 0, updated: 0, offSchedule: 0 };
const run = (status: string) => ({
  activityId: id,
  name: 'Vault',
  status,
  daysDone: 30,
  daysTotal: 90,
  ...sessions,
});

test('the progress is asked for while sessions are made, and again once a person starts it', async () => {
  const states = ['running', 'running', 'done', 'waiting', 'done'];
  const api = answerWith({
    getGeneration: () => ({ status: 200, body: { activities: [run(states.shift() ?? 'done')] } }),
    startGeneration: () => ({ status: 201, body: { activities: [run('waiting')] } }),
  });
  jest.useFakeTimers({ advanceTimers: true });
  const wait = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
  await renderPortal(
    <SessionContext value={team}>
      <GenerationProgress activityId={id} />
    </SessionContext>,
  );
  await wait(60);
  expect(screen.getByRole('status').textContent).toContain('3');
  expect(api.count('getGeneration')).toBe(3);
  screen.getByRole('button').click();
  await wait(60);
  expect(api.count('getGeneration')).toBe(5);
});
