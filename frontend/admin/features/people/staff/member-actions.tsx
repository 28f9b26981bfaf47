import { Button } from '../../../ui/button.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { problemText } from '../../../ui/problem-text.ts';
import { useWords } from '../../../ui/words.ts';
import { useMemberAction } from './use-member-action.ts';
import type { MemberLine } from './use-members.ts';

export interface MemberActionsProps {
  member: MemberLine;
  onDone: () => void;
}

/** Helping somebody into their account, and keeping them out. */
export function MemberActions({ member, onDone }: MemberActionsProps) {
  const { t } = useWords();
  const { act, underWay, problem } = useMemberAction(member, onDone);
  const { name, status } = member;
  return (
    <div class="member-actions">
      {problem && <Notice tone="danger">{problemText(problem, t)}</Notice>}
      {status === 'invited' && (
        <Button busy={underWay === 'resendInvitation'} onClick={() => act('resendInvitation')}>
          {t('invitationResend')}
        </Button>
      )}
      {status === 'active' && (
        <>
          <ConfirmButton
            label={t('passwordResetOf')}
            question={t('passwordResetQuestion', { name })}
            confirm={t('passwordResetConfirm')}
            busy={underWay === 'resetMemberPassword'}
            onConfirm={() => act('resetMemberPassword')}
          />
          <ConfirmButton
            label={t('turnOffTwoStep')}
            question={t('twoStepRemoveQuestion', { name })}
            confirm={t('twoStepRemoveConfirm')}
            busy={underWay === 'removeMemberSecondFactor'}
            onConfirm={() => act('removeMemberSecondFactor')}
          />
        </>
      )}
      {status === 'disabled' ? (
        <Button busy={underWay === 'enableMember'} onClick={() => act('enableMember')}>
          {t('memberEnable')}
        </Button>
      ) : (
        <ConfirmButton
          label={t('memberDisable')}
          question={t('memberDisableQuestion', { name })}
          confirm={t('memberDisableConfirm')}
          busy={underWay === 'disableMember'}
          onConfirm={() => act('disableMember')}
        />
      )}
      <ConfirmButton
        label={t('memberRemove')}
        kind="danger"
        question={t('memberRemoveQuestion', { name })}
        confirm={t('memberRemoveConfirm')}
        busy={underWay === 'removeMember'}
        onConfirm={() => act('removeMember')}
      />
    </div>
  );
}
