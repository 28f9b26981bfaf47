/** In place of style sheets: a document without layout has no use for class names. */
export default {};
