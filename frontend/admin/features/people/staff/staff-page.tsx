import { Button } from '@mantine/core';
import { mayAppoint } from '../../../../../core/domain/permissions/may-manage.ts';
import { useAddress } from '../../../frame/address.ts';
import { usePages } from '../../../frame/data/use-api.ts';
import { ownActor } from '../../../frame/session/own-actor.ts';
import { useMay, useSession } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { IconPlus } from '../../../kit/icons.ts';
import { List } from '../../../kit/list.tsx';
import { Page } from '../../../kit/page.tsx';
import { InvitePanel } from './invite-panel.tsx';
import { MemberPanel } from './member-panel.tsx';
import { useStaffColumns } from './staff-columns.tsx';

/** The people of an organization, and what each may do. */
export function StaffPage() {
  const { t } = useWords();
  const [, change] = useAddress();
  const mayInvite = mayAppoint(ownActor(useSession()), 'staff');
  const invite = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change({ invite: 'true' })}>
      {t('invite')}
    </Button>
  );
  return (
    <Page title={t('staff')} about={t('staffAbout')} actions={mayInvite && invite}>
      {useMay('staff.view') ? (
        <Members />
      ) : (
        <EmptyState title={t('failed.forbidden')}>{t('staffForbidden')}</EmptyState>
      )}
      {mayInvite && <InvitePanel />}
    </Page>
  );
}

function Members() {
  const { t } = useWords();
  const [, change] = useAddress();
  const members = usePages('listMembers', { query: { limit: 50 } });
  return (
    <>
      <List
        label={t('staff')}
        pages={members}
        columns={useStaffColumns()}
        keyOf={({ userId }) => userId}
        onOpen={({ userId }) => change({ member: userId })}
        empty={<EmptyState title={t('staffNone')}>{t('staffNoneText')}</EmptyState>}
      />
      <MemberPanel listed={members.items ?? []} />
    </>
  );
}
