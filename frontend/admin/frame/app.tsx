import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { queryClient } from './data/query-client.ts';
import { router } from './router.tsx';
import classes from './shell/shell.module.css';
import { cssVariables, theme } from './theme.ts';
import { type PortalWords, WordsContext } from './words.ts';

/** The page's own nonce: the security policy lets only styles with it apply. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
// For the part of the kit that locks scrolling, which takes its nonce from here.
setNonce(nonce);

/** Texts, theme, data and pages. */
export function App({ words }: { words: PortalWords }) {
  return (
    <WordsContext value={words}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <DatesProvider settings={{ locale: words.language, firstDayOfWeek: firstDayOfWeek(words.locale) }}>
          <QueryClientProvider client={queryClient}>
            <ModalsProvider labels={{ confirm: words.t('save'), cancel: words.t('cancel') }}>
              <Notifications position="bottom-left" limit={3} className={classes.toasts ?? ''} />
              <RouterProvider router={router} />
            </ModalsProvider>
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </WordsContext>
  );
}

/** Americans begin the week on Sunday, everyone else here on Monday. */
function firstDayOfWeek(locale: string): 0 | 1 {
  return locale === 'en' || locale === 'en-US' ? 0 : 1;
}
