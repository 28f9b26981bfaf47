import { useEffect, useRef } from 'preact/hooks';
import { useOnline } from './state/browser/use-online.ts';
import { useWidget, type Widget, WidgetContext } from './state/context.ts';
import { Notice } from './ui/notice.tsx';
import { BookFlow } from './views/book-flow.tsx';
import { LaterSteps } from './views/later-steps.tsx';

/** The widget, whole. */
export function App({ widget }: { widget: Widget }) {
  const { data, host } = widget;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    host.tell('READY');
    return root.current ? host.follow(root.current) : undefined;
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) host.tell('CLOSE');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <WidgetContext.Provider value={widget}>
      <div ref={root} class={`widget ${data.place}`}>
        <OfflineBanner />
        <View />
      </div>
    </WidgetContext.Provider>
  );
}

function OfflineBanner() {
  const { t } = useWidget();
  return useOnline() ? null : <Notice kind="warning">{t('offlineBanner')}</Notice>;
}

function View() {
  const { view, token } = useWidget().data;
  if (view === 'book' || !token) return <BookFlow />;
  return <LaterSteps>{({ BookingPage }) => <BookingPage token={token} />}</LaterSteps>;
}
