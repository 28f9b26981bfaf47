/** Pixels: the widths that a picture is published in. The widget's cards are 400 wide, a page's column 1600. */
const published = [400, 800, 1600];

/** The widths of the files of a picture, in pixels, the widest last: no file is wider than the picture itself. */
export function widthsFor(width: number): readonly number[] {
  const widest = Math.min(width, Math.max(...published));
  return [...published.filter((each) => each < widest), widest];
}
