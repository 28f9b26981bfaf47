import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface StartFocusProps {
  /** The part of the address that opens the dialog. */
  part: string;
  children: ReactNode;
}

/** Where the focus starts in a dialog: at its first field, else at its content; never at the button that closes it. */
export function StartFocus({ part, children }: StartFocusProps) {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = content.current?.querySelector('input:not([type="hidden"], [hidden]), select, textarea');
    // The dialog's focus trap looks for this attribute.
    (field ?? content.current)?.setAttribute('data-autofocus', '');
  }, []);
  return (
    <div ref={content} tabIndex={-1} data-part={part} style={{ outline: 'none' }}>
      {children}
    </div>
  );
}
