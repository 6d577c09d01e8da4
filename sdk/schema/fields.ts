import * as v from 'valibot';

/** The fields that contracts are made of; their names carry the units. */
const safe = () =>
  v.pipe(
    v.number(({ received }) => `Must be a whole number, but it is ${received}.`),
    v.safeInteger(({ input }) =>
      Number.isInteger(input) ? 'Is too large to be counted exactly.' : 'Must be a whole number.',
    ),
  );

/** A row's id (UUIDv7 text) or another stable reference. */
export const id = () =>
  v.pipe(v.string(), v.minLength(1, 'Must not be empty.'), v.maxLength(200, atMost(200)));
/** Integer minor units of the shop's currency. */
export const minor = safe;
/** Minor units, zero or more. */
export const positiveMinor = () => v.pipe(safe(), v.minValue(0, 'Must not be negative.'));
/** A quantity in thousandths. */
export const milli = safe;
/** A rate in parts per million. */
export const ppm = safe;
/** UTC epoch milliseconds. */
export const at = safe;
/** A business date, `YYYY-MM-DD`. */
export const date = () =>
  v.pipe(
    v.string(),
    v.check(isCalendarDay, 'Give a day as YYYY-MM-DD, for example 2026-02-28.'),
    v.isoDate(),
  );
/** A text that a person types: trimmed, at most `max` characters. */
export const text = (max = 500) => v.pipe(v.string(), v.trim(), v.maxLength(max, atMost(max)));
/** As {@link text}, not empty. */
export const requiredText = (max = 500) => v.pipe(text(max), v.minLength(1, 'Must not be empty.'));
/** How many rows at most. */
export const limit = (max = 500) => v.pipe(safe(), v.minValue(1), v.maxValue(max));
/** A BCP 47 language tag that `Intl` accepts, for example `en-GB`. */
export const locale = () => v.pipe(text(35), v.check(isLocale, 'Give a language tag, for example en-GB.'));

function atMost(characters: number): string {
  return `Can have ${characters} characters at most.`;
}

/** `Date` takes 30 February for 2 March. */
function isCalendarDay(text: string): boolean {
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === text;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
