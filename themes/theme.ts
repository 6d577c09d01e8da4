/** A theme file: colours by their ids. */
export interface Theme {
  readonly id: string;
  readonly label: string;
  /** Which of the two the browser's own controls follow. */
  readonly type: 'light' | 'dark';
  /** Text at 7 to 1, visible edges and a thick ring around what has the focus. */
  readonly contrast?: 'high' | undefined;
  readonly colors: Readonly<Record<string, string>>;
}
