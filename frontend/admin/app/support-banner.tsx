import { useMutation, useQuery } from '@tanstack/preact-query';
import type { OrganizationId } from '../../../core/contract/model/ids.ts';
import { asCallProblem } from '../../api/problem.ts';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import { useWords } from '../ui/words.ts';
import { api } from './api.ts';
import { organizationsPage } from './navigation.ts';
import { useSession } from './session.tsx';
import { useOrganizations } from './use-organizations.ts';
import './support-banner.css';

/** For an operator in somebody else's organization: where they are, how long they may stay, and the way out. */
export function SupportBanner() {
  const { account } = useSession();
  const organization = useOrganizations().find(({ current }) => current);
  // An operator who also works here has the rights of that work, and no others: there is nothing to leave.
  if (organization?.role !== 'system-admin') return null;
  return <Banner userId={account.userId} organization={organization} />;
}

interface BannerProps {
  userId: string;
  organization: { id: OrganizationId; name: string };
}

function Banner({ userId, organization }: BannerProps) {
  const { t, formatIn } = useWords();
  const accesses = useQuery({
    queryKey: ['support-access'],
    queryFn: ({ signal }) => api('listSupportAccess', { query: {}, signal }),
  });
  const leaving = useMutation({
    mutationFn: () => api('endSupportAccess', { params: { organizationId: organization.id } }),
    onSuccess: () => window.location.assign(organizationsPage),
  });
  const own = accesses.data?.items.find(({ operator, endedAt }) => operator.userId === userId && !endedAt);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <section class="support-banner" aria-label={t('supportAccess')}>
      <p>
        {own
          ? t('supportUntil', { organization: organization.name, time: formatIn(here).time(own.until) })
          : t('supportAt', { organization: organization.name })}
        {leaving.error && ` ${problemText(asCallProblem(leaving.error), t)}`}
      </p>
      <Button busy={leaving.isPending} onClick={() => leaving.mutate()}>
        {t('supportLeave')}
      </Button>
    </section>
  );
}
