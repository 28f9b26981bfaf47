import { expect, test } from '@jest/globals';
import type { AssignmentView } from '../../../../core/contract/schemas/desk/assignments.ts';
import { clashesOf } from '../../../../frontend/admin/features/desk/team/clashes.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const run = (sessionId: string, from: string, to: string, userId = 'gina') =>
  ({ sessionId, userId, startsAt: at(from), endsAt: at(to) }) as unknown as AssignmentView;

test.each([
  ['during it', run('b', '12:30', '13:30'), ['b']],
  ['around it', run('b', '11:00', '15:00'), ['b']],
  ['until it begins', run('b', '11:00', '12:00'), []],
  ['from its end on', run('b', '13:00', '14:00'), []],
  ['the session itself', run('a', '12:00', '13:00'), []],
  ['of another member', run('b', '12:30', '13:30', 'sam'), []],
] as const)('what a member runs %s', (_, other, clashing) => {
  const session = run('a', '12:00', '13:00');
  expect(clashesOf([other], session, 'gina').map(({ sessionId }) => sessionId)).toEqual(clashing);
});
