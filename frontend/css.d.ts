declare module '*.css' {
  /** The text of the stylesheet if the build requests it (the widget); otherwise nothing. */
  const text: string;
  export default text;
}
