import { NativeSelect, NavLink, Text } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useGoTo } from '../../../frame/address.ts';
import { usePermissions } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import { sectionsFor } from './sections.ts';
import classes from './settings.module.css';

/** Around every page of the settings: their menu; on a phone, a choice. */
export function SettingsLayout() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const goTo = useGoTo();
  const sections = sectionsFor(usePermissions());
  if (sections.length === 0) {
    return (
      <Page title={t('nav.settings')}>
        <EmptyState title={t('failed.forbidden')}>{t('settings.forbidden')}</EmptyState>
      </Page>
    );
  }
  return (
    <div className={classes.layout}>
      <nav aria-label={t('nav.settings')} className={classes.menu}>
        <Text size="xs" fw={600} c="dimmed" px="sm" mb={4}>
          {t('nav.settings')}
        </Text>
        {sections.map(({ path, label }) => (
          <NavLink
            key={path}
            component={Link}
            to={path}
            label={t(label)}
            active={isAt(pathname, path)}
            aria-current={isAt(pathname, path) ? 'page' : undefined}
            className={classes.entry}
          />
        ))}
      </nav>
      <NativeSelect
        className={classes.choice}
        aria-label={t('settings.section')}
        value={sections.find(({ path }) => isAt(pathname, path))?.path ?? ''}
        data={sections.map(({ path, label }) => ({ value: path, label: t(label) }))}
        onChange={(event) => goTo(event.currentTarget.value)}
      />
      <div className={classes.content}>
        <Outlet />
      </div>
    </div>
  );
}

/** Whether a section is open: its own page, or one below it. */
function isAt(pathname: string, path: string): boolean {
  return pathname === path || pathname.startsWith(`${path}/`);
}
