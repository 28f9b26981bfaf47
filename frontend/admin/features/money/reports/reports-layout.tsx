import { NativeSelect } from '@mantine/core';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useAddress, useGoTo } from '../../../frame/address.ts';
import { usePermissions } from '../../../frame/session/session.tsx';
import { useWords } from '../../../frame/words.ts';
import { EmptyState } from '../../../kit/empty-state.tsx';
import { Page } from '../../../kit/page.tsx';
import { keptParts } from './period/use-period.ts';
import classes from './reports.module.css';
import { mayOpen, sectionsFor } from './sections.ts';

/** Around every page of the reports: their menu, a list of its own on a phone. */
export function ReportsLayout() {
  const { t } = useWords();
  const { pathname } = useLocation();
  const permissions = usePermissions();
  const groups = sectionsFor(permissions);
  if (!mayOpen(permissions, pathname)) {
    return (
      <Page title={t('nav.reports')}>
        <EmptyState title={t('failed.forbidden')}>{t('reports.forbidden')}</EmptyState>
      </Page>
    );
  }
  return (
    <div className={classes.layout}>
      <nav aria-label={t('nav.reports')} className={`${classes.menu} no-print`}>
        {groups.map(({ label, sections }) => (
          <div key={label}>
            <p className={classes.group}>{t(label)}</p>
            <ul className={classes.pages}>
              {sections.map(({ page, path, label: name }) => (
                <li key={path}>
                  <Link
                    to="/reports/$report"
                    params={{ report: page }}
                    search={keptParts}
                    className={classes.page}
                    aria-current={pathname === path ? 'page' : undefined}
                  >
                    {t(name)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <PhoneMenu groups={groups} pathname={pathname} />
      <div className={classes.content}>
        <Outlet />
      </div>
    </div>
  );
}

interface PhoneMenuProps {
  groups: ReturnType<typeof sectionsFor>;
  pathname: string;
}

function PhoneMenu({ groups, pathname }: PhoneMenuProps) {
  const { t } = useWords();
  const goTo = useGoTo();
  const [address] = useAddress();
  return (
    <NativeSelect
      className={`${classes.phoneMenu} no-print`}
      aria-label={t('nav.reports')}
      value={pathname}
      onChange={(event) => goTo(event.currentTarget.value, keptParts(address))}
      data={groups.map(({ label, sections }) => ({
        group: t(label),
        items: sections.map(({ path, label: name }) => ({ value: path, label: t(name) })),
      }))}
    />
  );
}
