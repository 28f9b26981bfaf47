import { Button, Group, Stack, Title } from '@mantine/core';
import { type PlainPortalKey, useWords } from '../../../frame/words.ts';
import { askToConfirm } from '../../../kit/dialogs/confirm.tsx';
import type { MemberLine } from './member-line.ts';
import { SetPassword } from './set-password.tsx';
import { type MemberAction, useMemberAction } from './use-member-action.ts';

interface Step {
  readonly action: MemberAction;
  readonly label: PlainPortalKey;
  /** Asked before it happens; harmless steps have none. */
  readonly question?:
    | 'passwordResetQuestion'
    | 'twoStepRemoveQuestion'
    | 'memberDisableQuestion'
    | 'memberRemoveQuestion';
  readonly confirm?: PlainPortalKey;
  readonly isDangerous?: boolean;
}

const resend: Step = { action: 'resendInvitation', label: 'invitationResend' };
const resetPassword: Step = {
  action: 'resetMemberPassword',
  label: 'passwordResetOf',
  question: 'passwordResetQuestion',
  confirm: 'passwordResetConfirm',
};
const removeTwoStep: Step = {
  action: 'removeMemberTwoStep',
  label: 'turnOffTwoStep',
  question: 'twoStepRemoveQuestion',
  confirm: 'twoStepRemoveConfirm',
};
const disable: Step = {
  action: 'disableMember',
  label: 'memberDisable',
  question: 'memberDisableQuestion',
  confirm: 'memberDisableConfirm',
};
const enable: Step = { action: 'enableMember', label: 'memberEnable' };
const remove: Step = {
  action: 'removeMember',
  label: 'memberRemove',
  question: 'memberRemoveQuestion',
  confirm: 'memberRemoveConfirm',
  isDangerous: true,
};

const stepsFor: Record<MemberLine['status'], readonly Step[]> = {
  invited: [resend, disable, remove],
  active: [resetPassword, removeTwoStep, disable, remove],
  disabled: [enable, remove],
};

/** Helps a member back into their account, or ends their access. */
export function MemberActions({ member }: { member: MemberLine }) {
  const { t } = useWords();
  const { act, running } = useMemberAction(member);
  const start = ({ action, label, question, confirm }: Step) => {
    if (!question || !confirm) return act(action);
    const text = t(question, { name: member.name });
    askToConfirm({ title: t(label), text, confirm: t(confirm), onConfirm: () => act(action) }, t);
  };
  return (
    <Stack gap="xs">
      <Title order={3}>{t('people.access')}</Title>
      <Group gap="xs">
        {stepsFor[member.status].map((step) => (
          <Button
            key={step.action}
            {...(step.isDangerous ? { variant: 'light', color: 'danger' } : { variant: 'default' })}
            loading={running === step.action}
            onClick={() => start(step)}
          >
            {t(step.label)}
          </Button>
        ))}
        {member.status !== 'disabled' && <SetPassword member={member} />}
      </Group>
    </Stack>
  );
}
