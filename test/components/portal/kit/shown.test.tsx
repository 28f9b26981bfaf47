import { expect, jest, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { Shown } from '../../../../frontend/admin/kit/shown.tsx';
import { CallProblem } from '../../../../frontend/api/problem.ts';
import { renderPortal } from '../support/render.tsx';

const broken = new CallProblem('internal', 'Something broke on our side.', [], { requestId: 'req-7' });

const show = (of: { data?: string; problem?: CallProblem; isStale?: boolean }, refetch = () => {}) =>
  renderPortal(
    <Shown of={{ data: of.data, problem: of.problem ?? null, isStale: of.isStale ?? false, refetch }}>
      {(text) => <p>{text}</p>}
    </Shown>,
  );

test('a skeleton stands where the data will be', async () => {
  await show({});
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy();
});

test('a failure says why, names the request, and is tried again', async () => {
  const refetch = jest.fn();
  const { user } = await show({ problem: broken }, refetch);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('Something broke on our side.');
  expect(alert.textContent).toContain('req-7');
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(refetch).toHaveBeenCalledTimes(1);
});

test('what is shown stays when a later attempt fails, and may be out of date', async () => {
  await show({ data: 'Five bookings', problem: broken });
  expect(screen.getByText('Five bookings')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toContain('This may be out of date.');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('an answer to the former question is marked as busy', async () => {
  await show({ data: 'Five bookings', isStale: true });
  expect(screen.getByText('Five bookings').closest('[aria-busy="true"]')).not.toBeNull();
});
