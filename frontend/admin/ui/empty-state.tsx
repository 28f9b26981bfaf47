import type { ComponentChildren } from 'preact';
import './state.css';

export interface EmptyStateProps {
  title: string;
  /** It stands for the whole page. */
  page?: boolean;
  children?: ComponentChildren;
}

/** Nothing is wrong, there just is nothing; and what to do about it, if anything. */
export function EmptyState({ title, page = false, children }: EmptyStateProps) {
  const Heading = page ? 'h1' : 'h2';
  return (
    <div class="state">
      <Heading>{title}</Heading>
      <div class="muted">{children}</div>
    </div>
  );
}
