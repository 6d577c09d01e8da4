/** A theme file: colours by their ids. */
export interface Theme {
  readonly id: string;
  readonly label: string;
  /** Which of the two the browser's own controls follow. */
  readonly type: 'light' | 'dark';
  readonly colors: Readonly<Record<string, string>>;
}
