import 'react';

declare module 'react' {
  /** Variables of our own style sheets, which a style attribute may set. */
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
