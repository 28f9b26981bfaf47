import { useEffect } from 'preact/hooks';

/** Names the browser's tab, and with it the page for those who hear it. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · BookingTMS`;
  }, [title]);
}
