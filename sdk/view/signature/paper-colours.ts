/** Ink and paper of what is printed, as the stylesheet names them. */
export function paperColours(element: HTMLElement): { readonly ink: string; readonly paper: string } {
  const { color, backgroundColor } = getComputedStyle(element);
  return { ink: color, paper: backgroundColor };
}
