import { Stack } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { usePermissions } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import classes from './reports.module.css';
import { sectionsFor } from './sections.ts';

/** Around every page of the reports: their tabs. */
export function ReportsLayout() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const sections = sectionsFor(usePermissions());
  if (sections.length === 0) {
    return (
      <Page title={t('nav.reports')}>
        <EmptyState title={t('failed.forbidden')}>{t('reports.forbidden')}</EmptyState>
      </Page>
    );
  }
  return (
    <Stack gap="md">
      <nav aria-label={t('nav.reports')} className={`${classes.tabs} no-print`}>
        {sections.map(({ path, label }) => (
          <Link
            key={path}
            to={path}
            className={classes.tab}
            aria-current={pathname === path ? 'page' : undefined}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Stack>
  );
}
