import type { ComponentChildren } from 'preact';
import './page.css';

export interface PageProps {
  title: string;
  /** What the page is for, in a sentence. */
  about?: string;
  /** The main thing to do here. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/** A page of the portal: its name, what one does on it, and what is on it. */
export function Page({ title, about, action, children }: PageProps) {
  return (
    <div class="page">
      <header class="page-head">
        <div>
          <h1>{title}</h1>
          {about && <p class="muted">{about}</p>}
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}

/** A list of things that each have a line, and one thing to do with it. */
export function Rows({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <ul class="rows" aria-label={label}>
      {children}
    </ul>
  );
}

/** `end`: what can be done with it. */
export function Row({ children, end }: { children: ComponentChildren; end?: ComponentChildren }) {
  return (
    <li class="row">
      <div class="row-body">{children}</div>
      {end}
    </li>
  );
}
