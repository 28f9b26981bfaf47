declare module '*.css' {
  /** The text of the stylesheet where the build asks for it (the widget); nothing elsewhere. */
  const text: string;
  export default text;
}
