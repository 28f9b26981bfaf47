import { useMutation } from '@tanstack/preact-query';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../app/api.ts';
import { useToast } from '../../../ui/toast.tsx';
import { useWords } from '../../../ui/words.ts';
import { type MemberLine, useMembersAnew } from './use-members.ts';

/** The routes that change a team member's access. */
const actions = [
  'resendInvitation',
  'resetMemberPassword',
  'removeMemberSecondFactor',
  'disableMember',
  'enableMember',
  'removeMember',
] as const;

export type MemberAction = (typeof actions)[number];

/** One at a time; `done` once the list shows it. */
export function useMemberAction({ userId }: MemberLine, done: () => void) {
  const { t } = useWords();
  const lookAgain = useMembersAnew();
  const tell = useToast();
  const acting = useMutation({
    mutationFn: async (action: MemberAction) => {
      await api(action, { params: { userId } });
    },
    onSuccess: async (_, action) => {
      await lookAgain();
      tell(t(`done.${action}`));
      done();
    },
  });
  return {
    act: acting.mutate,
    underWay: acting.isPending ? acting.variables : null,
    problem: acting.error ? asCallProblem(acting.error) : null,
  };
}
