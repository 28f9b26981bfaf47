import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../ui/words.ts';
import { Account } from './account.tsx';
import { useFocusOnArrival } from './arrival.ts';
import { NavigationLinks } from './navigation-links.tsx';
import { SupportBanner } from './support-banner.tsx';
import './shell.css';

/** The frame of every page: a column at the side, or on a narrow screen a bar and a menu. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  const [menuOpen, setMenuOpen] = useState(false);
  const content = useRef<HTMLElement>(null);
  useFocusOnArrival(content);
  const closeMenu = () => setMenuOpen(false);
  return (
    <div class="shell">
      <a class="skip-link" href="#content">
        {t('skip')}
      </a>
      <header class="shell-bar">
        <p class="brand">BookingTMS</p>
        <Button kind="quiet" expanded={menuOpen} onClick={() => setMenuOpen(true)}>
          {t('menu')}
        </Button>
      </header>
      <aside class="shell-side" aria-label={t('portal')}>
        <p class="brand">BookingTMS</p>
        <NavigationLinks />
        <Account />
      </aside>
      <Dialog title={t('menu')} open={menuOpen} onClose={closeMenu} side>
        <NavigationLinks onFollow={closeMenu} />
        <Account onFollow={closeMenu} />
      </Dialog>
      <div class="shell-page">
        <SupportBanner />
        <main ref={content} class="shell-content" id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}
