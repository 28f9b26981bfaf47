import { useMutation } from '@tanstack/react-query';
import { asCallProblem } from '../../../../api/problem.ts';
import { useAddress } from '../../../frame/address.ts';
import { api } from '../../../frame/data/api.ts';
import { useRefresh } from '../../../frame/data/use-api.ts';
import { useWords } from '../../../frame/words.ts';
import { notifyDone, notifyProblem } from '../../../kit/notify.tsx';
import type { MemberLine } from './member-line.ts';

/** The routes that change a member's access. */
export type MemberAction =
  | 'resendInvitation'
  | 'resetMemberPassword'
  | 'removeMemberTwoStep'
  | 'disableMember'
  | 'enableMember'
  | 'removeMember';

/** One at a time; afterwards the panel closes and the list shows the change. */
export function useMemberAction({ userId }: MemberLine) {
  const { t } = useWords();
  const [, change] = useAddress();
  const refresh = useRefresh();
  const acting = useMutation({
    mutationFn: async (action: MemberAction) => {
      await api(action, { params: { userId } });
    },
    onSuccess: (_, action) => {
      change({ member: undefined });
      notifyDone(t(`done.${action}`), t);
      void refresh('listMembers', 'getMember');
    },
    onError: (error) => notifyProblem(asCallProblem(error), t),
  });
  return { act: acting.mutate, running: acting.isPending ? acting.variables : null };
}
