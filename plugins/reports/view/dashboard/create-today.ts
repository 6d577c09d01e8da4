import { type Accessor, createSignal, onCleanup } from 'solid-js';

const LOOKS_MS = 20_000;

/** The business date, also after midnight. */
export function createToday(): Accessor<string> {
  const [today, setToday] = createSignal(dateOf(new Date()));
  const timer = setInterval(() => setToday(dateOf(new Date())), LOOKS_MS);
  onCleanup(() => clearInterval(timer));
  return today;
}

function dateOf(date: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
