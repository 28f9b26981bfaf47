import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Page } from '../../kit/page.tsx';
import { homePage } from '../session/next-page.ts';
import { useWords } from '../words.ts';

/** An address of the portal without a page. */
export function NotFound() {
  const { t } = useWords();
  return (
    <Page title={t('nav.noPage')}>
      <EmptyState
        title={t('nav.noPageText')}
        action={
          <Button component={Link} to={homePage}>
            {t('nav.toToday')}
          </Button>
        }
      />
    </Page>
  );
}
