import { Link, useLocation, useSearchParams } from 'wouter-preact';
import { useWords } from '../ui/words.ts';
import { navigationFor, roomAddress } from './navigation.ts';
import { usePermissions } from './session.tsx';

/** The rooms this person may enter. */
export function NavigationLinks({ onFollow }: { onFollow?: () => void }) {
  const { t } = useWords();
  const permissions = usePermissions();
  const [location] = useLocation();
  const [search] = useSearchParams();
  return (
    <nav aria-label={t('mainNavigation')}>
      <ul class="nav-list">
        {navigationFor(permissions).map((entry) => (
          <li key={entry.path}>
            <Link
              href={roomAddress(entry, search)}
              class="nav-link"
              aria-current={location === entry.path ? 'page' : undefined}
              onClick={() => onFollow?.()}
            >
              {t(entry.label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
