import { Link, useLocation } from 'wouter-preact';
import { navigation } from './navigation.ts';
import { useProfile } from './session.tsx';

/** The rooms this person may enter. */
export function NavigationLinks({ onFollow }: { onFollow?: () => void }) {
  const { permissions } = useProfile();
  const [location] = useLocation();
  const allowed = navigation.filter((entry) => permissions.includes(entry.permission));
  return (
    <nav aria-label="Main">
      <ul class="nav-list">
        {allowed.map((entry) => (
          <li key={entry.path}>
            <Link
              href={entry.path}
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
