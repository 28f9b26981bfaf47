import { useInfiniteQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { asCallProblem } from '../../../../api/problem.ts';
import { api } from '../../../app/api.ts';
import { usePageTitle } from '../../../app/page-title.ts';
import { useSession } from '../../../app/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { LoadingState } from '../../../ui/loading-state.tsx';
import { Page, Rows } from '../../../ui/page.tsx';
import { useWords } from '../../../ui/words.ts';
import { LookInDialog } from './look-in-dialog.tsx';
import { type OrganizationLine, OrganizationRow } from './organization-row.tsx';

/** For those who run the platform: every organization, and the way into one. */
export function OrganizationsPage() {
  const { t } = useWords();
  usePageTitle(t('organizations'));
  const { operator } = useSession().account;
  return (
    <Page title={t('organizations')} about={t('organizationsAbout')}>
      {operator ? (
        <Organizations />
      ) : (
        <EmptyState title={t('failed.forbidden')}>{t('organizationsForOperators')}</EmptyState>
      )}
    </Page>
  );
}

function Organizations() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<OrganizationLine | null>(null);
  const pages = useInfiniteQuery({
    queryKey: ['all-organizations'],
    queryFn: ({ pageParam, signal }) =>
      api('listAllOrganizations', { query: { limit: 50, ...(pageParam && { cursor: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  if (pages.isPending) return <LoadingState label={t('organizationsLoading')} />;
  if (pages.error) return <ErrorState problem={asCallProblem(pages.error)} retry={() => pages.refetch()} />;
  const all = pages.data.pages.flatMap(({ items }) => items);
  if (all.length === 0) return <EmptyState title={t('organizationsNone')} />;
  return (
    <>
      <Rows label={t('organizations')}>
        {all.map((organization) => (
          <OrganizationRow
            key={organization.id}
            organization={organization}
            onLookIn={() => setChosen(organization)}
          />
        ))}
      </Rows>
      {pages.hasNextPage && (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('showMore')}
        </Button>
      )}
      <LookInDialog organization={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
