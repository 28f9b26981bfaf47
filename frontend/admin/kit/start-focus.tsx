import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Where the focus starts in a dialog: at its first field, else at its content; never at the button that closes it. */
export function StartFocus({ children }: { children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = content.current?.querySelector('input:not([type="hidden"], [hidden]), select, textarea');
    // The dialog's focus trap looks for this attribute.
    (field ?? content.current)?.setAttribute('data-autofocus', '');
  }, []);
  return (
    <div ref={content} tabIndex={-1} style={{ outline: 'none' }}>
      {children}
    </div>
  );
}
