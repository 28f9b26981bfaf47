import { useState } from 'preact/hooks';
import { mayAppoint } from '../../../../../core/domain/permissions/may-manage.ts';
import { asCallProblem } from '../../../../api/problem.ts';
import { ownActor } from '../../../app/own-actor.ts';
import { usePageTitle } from '../../../app/page-title.ts';
import { usePermissions, useSession } from '../../../app/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Page, Rows } from '../../../ui/page.tsx';
import { useWords } from '../../../ui/words.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberDialog } from './member-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import { useMembers } from './use-members.ts';

/** The people of an organization, and what each may do. */
export function StaffPage() {
  const { t } = useWords();
  usePageTitle(t('staff'));
  const actor = ownActor(useSession());
  const [inviting, setInviting] = useState(false);
  const mayInvite = mayAppoint(actor, 'staff');
  return (
    <Page
      title={t('staff')}
      about={t('staffAbout')}
      action={
        mayInvite && (
          <Button kind="main" onClick={() => setInviting(true)}>
            {t('invite')}
          </Button>
        )
      }
    >
      {usePermissions().includes('staff.view') ? (
        <Members />
      ) : (
        <EmptyState title={t('failed.forbidden')}>{t('staffForbidden')}</EmptyState>
      )}
      {mayInvite && <InviteDialog open={inviting} onClose={() => setInviting(false)} />}
    </Page>
  );
}

function Members() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const members = useMembers();
  if (members.isPending) return <LoadingState label={t('staffLoading')} />;
  if (members.error && !members.data) {
    return <ErrorState problem={asCallProblem(members.error)} retry={() => members.refetch()} />;
  }
  const all = members.data?.pages.flatMap(({ items }) => items) ?? [];
  if (all.length === 0) return <EmptyState title={t('staffNone')}>{t('staffNoneText')}</EmptyState>;
  return (
    <>
      <Rows label={t('staff')}>
        {all.map((member) => (
          <MemberRow key={member.userId} member={member} onManage={() => setChosen(member.userId)} />
        ))}
      </Rows>
      {members.hasNextPage && (
        <Button busy={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
          {t('showMore')}
        </Button>
      )}
      <MemberDialog
        member={all.find(({ userId }) => userId === chosen) ?? null}
        onClose={() => setChosen(null)}
      />
    </>
  );
}
