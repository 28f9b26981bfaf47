import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineTheme,
} from '@mantine/core';

/** Shades from light to dark; `accent[6]` is the brand colour of `frontend/ui/tokens.css`. */
const accent: MantineColorsTuple = [
  '#eef0fd',
  '#dde1fb',
  '#bac2f5',
  '#95a2ef',
  '#7585ea',
  '#5768e2',
  '#3b4fd8',
  '#3344be',
  '#2a389c',
  '#212d7c',
];

const danger: MantineColorsTuple = [
  '#fdeeec',
  '#fadbd8',
  '#f3b4ae',
  '#ea8a82',
  '#e0675d',
  '#cf4338',
  '#b3261e',
  '#9a1f18',
  '#7f1913',
  '#65140f',
];

const success: MantineColorsTuple = [
  '#e8f6ee',
  '#d0ecdc',
  '#a3dabb',
  '#74c798',
  '#48b077',
  '#25945a',
  '#177a46',
  '#17693b',
  '#125430',
  '#0d4025',
];

const warning: MantineColorsTuple = [
  '#fdf3e0',
  '#fbe6c1',
  '#f5cc84',
  '#eeb24c',
  '#dd9723',
  '#b87611',
  '#955c08',
  '#7c4a03',
  '#643b02',
  '#4d2e02',
];

const neutral: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e4e0d9',
  '#cfc9c0',
  '#aaa39a',
  '#8b857d',
  '#6f6962',
  '#57524c',
  '#3a3632',
  '#1d1b19',
];

/** Colours by meaning; a page names the meaning, never a shade. */
export type Tone = 'accent' | 'danger' | 'success' | 'warning' | 'neutral';

const dialogTitle = { fontWeight: 650, fontSize: '1.125rem' };

/** The portal's one theme. */
export const theme = createTheme({
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  colors: { accent, danger, success, warning, neutral, gray: neutral, red: danger },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    Fieldset: { styles: { legend: { fontWeight: 600 } } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 600, miw: 'max-content' } },
    // The page has its own banner.
    DrawerHeader: { defaultProps: { component: 'div' } },
    ModalHeader: { defaultProps: { component: 'div' } },
    Drawer: {
      defaultProps: { position: 'right', size: 'lg', overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: dialogTitle },
    },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: dialogTitle },
    },
    // The focus goes to the first entry; the placeholder has no place in a menu.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
});

const tones: readonly Tone[] = ['accent', 'danger', 'success', 'warning', 'neutral'];

/** Shades in which text on its ground keeps 4.5:1 (WCAG 2.2 AA), which those of the kit do not always. */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1d1b19',
    '--mantine-color-dimmed': '#625d57',
    '--mantine-color-placeholder': '#6f6962',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#3546c4',
    '--mantine-color-default-border': '#cfc9c0',
    '--portal-ground': '#faf9f7',
    '--portal-sunken': '#f3f1ed',
    '--portal-line': '#e4e0d9',
    ...soft(colors, 0, 8),
    '--mantine-color-neutral-light': '#e4e0d9',
  },
  dark: {
    '--mantine-color-body': '#1d1c1f',
    '--mantine-color-text': '#f4f1ed',
    '--mantine-color-dimmed': '#b6b0aa',
    '--mantine-color-placeholder': '#9c959f',
    '--mantine-color-error': '#ffb4ab',
    '--mantine-color-anchor': '#a5b1ff',
    '--mantine-color-default-border': '#4a464e',
    '--portal-ground': '#141315',
    '--portal-sunken': '#28262a',
    '--portal-line': '#37343a',
    ...soft(colors, 9, 1),
    '--mantine-color-neutral-light': '#3a3632',
  },
});

/** Badges and quiet buttons: a tone's text on its softest ground. */
function soft(colors: MantineTheme['colors'], ground: number, text: number): Record<string, string> {
  const shade = (tone: Tone, index: number) => colors[tone]?.[index] ?? '';
  return Object.fromEntries(
    tones.flatMap((tone) => [
      [`--mantine-color-${tone}-light`, shade(tone, ground)],
      [`--mantine-color-${tone}-light-color`, shade(tone, text)],
      [`--mantine-color-${tone}-text`, shade(tone, text)],
    ]),
  );
}
