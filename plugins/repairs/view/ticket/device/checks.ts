import type { ChecklistAnswers } from '@counterpart/sdk/view';
import type { Check } from '../../../api/index.ts';

/** What to look at: what was looked at when it came, then what the list asks besides. */
export function itemsFor(checks: readonly Check[], asked: readonly string[]): string[] {
  const names = checks.map(({ name }) => name);
  return [...names, ...asked.filter((name) => !names.includes(name))];
}

/** The answers as they are kept; what was noted on a point stays with it. */
export function checksOf(
  before: readonly Check[],
  items: readonly string[],
  answers: ChecklistAnswers,
): Check[] {
  return items.map((name) => {
    const { note = '' } = before.find((check) => check.name === name) ?? {};
    return { name, answer: answers[name] ?? 'not-tested', note };
  });
}

/** The same with something noted on one of the points. */
export function notedOn(
  before: readonly Check[],
  items: readonly string[],
  point: string,
  note: string,
): Check[] {
  const answers = Object.fromEntries(before.map(({ name, answer }) => [name, answer]));
  return checksOf(before, items, answers).map((check) => (check.name === point ? { ...check, note } : check));
}
