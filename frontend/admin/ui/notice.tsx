import type { ComponentChildren } from 'preact';
import './notice.css';

/** Something to know before going on; `danger` is read out at once. */
export function Notice({
  tone,
  children,
}: {
  tone: 'danger' | 'warning' | 'success';
  children: ComponentChildren;
}) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'} tabIndex={-1}>
      {children}
    </div>
  );
}
