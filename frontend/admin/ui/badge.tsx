import type { ComponentChildren } from 'preact';
import './badge.css';

export type Tone = 'neutral' | 'success' | 'warning' | 'danger' | 'accent';

/** A state in a word or two; the words say it, the colour only helps. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) {
  return <span class={`badge badge-${tone}`}>{children}</span>;
}
