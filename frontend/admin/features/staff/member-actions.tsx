import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { problemText } from '../../ui/problem-text.ts';
import { useMemberAction } from './use-member-action.ts';
import type { MemberLine } from './use-members.ts';

export interface MemberActionsProps {
  member: MemberLine;
  onDone: () => void;
}

/** Helping somebody into their account, and keeping them out. */
export function MemberActions({ member, onDone }: MemberActionsProps) {
  const { act, underWay, problem } = useMemberAction(member, onDone);
  const { name, status } = member;
  return (
    <div class="member-actions">
      {problem && <Notice tone="danger">{problemText(problem)}</Notice>}
      {status === 'invited' && (
        <Button busy={underWay === 'resendInvitation'} onClick={() => act('resendInvitation')}>
          Send the invitation again
        </Button>
      )}
      {status === 'active' && (
        <>
          <ConfirmButton
            label="Reset password"
            question={`${name} is signed out everywhere, and chooses another password with a code by email.`}
            confirm="Yes, reset"
            busy={underWay === 'resetMemberPassword'}
            onConfirm={() => act('resetMemberPassword')}
          />
          <ConfirmButton
            label="Remove second factor"
            question={`${name} is signed out everywhere, and signs in with the password alone. Be sure that it is them who ask.`}
            confirm="Yes, remove it"
            busy={underWay === 'removeMemberSecondFactor'}
            onConfirm={() => act('removeMemberSecondFactor')}
          />
        </>
      )}
      {status === 'disabled' ? (
        <Button busy={underWay === 'enableMember'} onClick={() => act('enableMember')}>
          Let in again
        </Button>
      ) : (
        <ConfirmButton
          label="Disable"
          question={`${name} is kept out at once, until somebody lets them in again.`}
          confirm="Yes, disable"
          busy={underWay === 'disableMember'}
          onConfirm={() => act('disableMember')}
        />
      )}
      <ConfirmButton
        label="Remove"
        kind="danger"
        question={`${name} is out at once, and gone from this list. What they did stays in the log.`}
        confirm="Yes, remove"
        busy={underWay === 'removeMember'}
        onConfirm={() => act('removeMember')}
      />
    </div>
  );
}
