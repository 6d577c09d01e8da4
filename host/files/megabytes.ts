/** For people: `25 MB`, and never as much as a limit that was passed by a little. */
export function megabytes(bytes: number): string {
  const whole = bytes / 1_000_000;
  return `${whole >= 10 ? Math.ceil(whole) : Math.ceil(whole * 10) / 10} MB`;
}
