import styles from './styles/widget.css';

const s = new CSSStyleSheet();
s.replaceSync(styles);
document.adoptedStyleSheets = [s];
