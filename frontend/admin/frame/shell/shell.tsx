import { AppShell, Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Bell } from '../news/bell.tsx';
import { SearchGate } from '../search/search-gate.tsx';
import { SetupGate } from '../setup/setup-gate.tsx';
import { useWords } from '../words.ts';
import { Account } from './account.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Brand } from './brand.tsx';
import { NewBookingButton, SearchButton } from './header-buttons.tsx';
import classes from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { Sidebar } from './sidebar.tsx';
import { SupportBanner } from './support-banner.tsx';
import { VenueSwitch } from './venue-switch.tsx';

const phone = '(max-width: 47.99em)';

/** The frame of every page: menu and account; on a phone, a bar at the bottom. */
export function Shell() {
  const { t } = useWords();
  const [isMenuOpen, menu] = useDisclosure();
  const isPhone = useMediaQuery(phone, undefined, { getInitialValueInEffect: false }) ?? false;
  const content = useFocusOnNavigation();
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 224, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: 60, collapsed: !isPhone }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <AppShell.Header className="no-print">
        <div className={classes.header}>
          <div className={`${classes.wide} ${classes.brandColumn}`}>
            <Brand />
          </div>
          <div className={classes.grow}>
            <VenueSwitch />
          </div>
          <SearchButton />
          <Bell />
          <NewBookingButton />
          <Account />
        </div>
      </AppShell.Header>
      {!isPhone && (
        <AppShell.Navbar className={`${classes.navbar} no-print`}>
          <Sidebar />
        </AppShell.Navbar>
      )}
      <AppShell.Main className={classes.main}>
        <SupportBanner />
        <div id="content" ref={content} tabIndex={-1} className={classes.content}>
          <SetupGate />
          <Outlet />
        </div>
      </AppShell.Main>
      {isPhone && (
        <AppShell.Footer className="no-print">
          <BottomBar onMore={menu.open} />
        </AppShell.Footer>
      )}
      <Drawer
        opened={isMenuOpen}
        onClose={menu.close}
        position="bottom"
        size="auto"
        title={t('menu')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <Sidebar onFollow={menu.close} />
      </Drawer>
      <SearchGate />
      <Shortcuts />
    </AppShell>
  );
}

/** Moves the focus to the new page: what had it is gone with the old one. The first page leaves it alone. */
function useFocusOnNavigation() {
  const content = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current !== pathname) content.current?.focus({ preventScroll: true });
    shown.current = pathname;
  }, [pathname]);
  return content;
}
