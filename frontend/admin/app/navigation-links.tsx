import { Link, useLocation, useSearchParams } from 'wouter-preact';
import { navigationFor, roomAddress } from './navigation.ts';
import { usePermissions } from './session.tsx';

/** The rooms this person may enter. */
export function NavigationLinks({ onFollow }: { onFollow?: () => void }) {
  const permissions = usePermissions();
  const [location] = useLocation();
  const [search] = useSearchParams();
  return (
    <nav aria-label="Main">
      <ul class="nav-list">
        {navigationFor(permissions).map((entry) => (
          <li key={entry.path}>
            <Link
              href={roomAddress(entry, search)}
              class="nav-link"
              aria-current={location === entry.path ? 'page' : undefined}
              onClick={() => onFollow?.()}
            >
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
