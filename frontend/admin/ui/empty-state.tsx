import type { ComponentChildren } from 'preact';
import './state.css';

/** Nothing is wrong, there just is nothing; and what to do about it, if anything. */
export function EmptyState({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <h2>{title}</h2>
      <div class="muted">{children}</div>
    </div>
  );
}
