import { render } from 'preact';
import { App } from './app/app.tsx';
import { loadWords, WordsContext } from './ui/words.ts';
import './ui/base.css';

const root = document.getElementById('app');
const words = await loadWords(navigator.languages);
if (root) {
  const app = (
    <WordsContext.Provider value={words}>
      <App />
    </WordsContext.Provider>
  );
  render(app, root);
}
