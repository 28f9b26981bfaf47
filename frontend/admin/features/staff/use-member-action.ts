import { useMutation } from '@tanstack/preact-query';
import { asCallProblem } from '../../../api/problem.ts';
import { api } from '../../app/api.ts';
import { useToast } from '../../ui/toast.tsx';
import { type MemberLine, useMembersAnew } from './use-members.ts';

/** What can be done about somebody beside changing their place: the route, and what it has done. */
const actions = {
  resendInvitation: 'The invitation is sent again, with another first password.',
  resetMemberPassword: 'The password has ended. A code for another is on its way by email.',
  removeMemberSecondFactor: 'The second factor is removed. The password alone lets them in.',
  disableMember: 'They are kept out, from now on.',
  enableMember: 'They are let in again.',
  removeMember: 'They are removed.',
} as const;

export type MemberAction = keyof typeof actions;

/** One at a time; `done` once the list shows it. */
export function useMemberAction({ userId }: MemberLine, done: () => void) {
  const lookAgain = useMembersAnew();
  const tell = useToast();
  const acting = useMutation({
    mutationFn: async (action: MemberAction) => {
      await api(action, { params: { userId } });
    },
    onSuccess: async (_, action) => {
      await lookAgain();
      tell(actions[action]);
      done();
    },
  });
  return {
    act: acting.mutate,
    underWay: acting.isPending ? acting.variables : null,
    problem: acting.error ? asCallProblem(acting.error) : null,
  };
}
