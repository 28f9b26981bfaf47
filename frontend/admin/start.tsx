import { createRoot } from 'react-dom/client';
import { App } from './frame/app.tsx';
import { restoreCopies } from './frame/data/device-copy.ts';
import { queryClient } from './frame/data/query-client.ts';
import { askForSession } from './frame/session/ask-for-session.ts';
import { loadWords, preferredLanguages } from './frame/words.ts';

const root = document.getElementById('app');
restoreCopies(queryClient);
// On a slow line, asked for while the texts are fetched.
askForSession(queryClient);
const words = await loadWords(preferredLanguages());
if (root) createRoot(root).render(<App words={words} />);
