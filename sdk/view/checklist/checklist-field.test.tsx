import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { mount } from '../testing/fake-workbench.tsx';
import { type ChecklistAnswers, ChecklistField } from './checklist-field.tsx';

test('each point has one answer; what was not looked at is not tested', () => {
  const [answers, setAnswers] = createSignal<ChecklistAnswers>({ screen: 'bad' });
  const page = mount(() => (
    <ChecklistField
      label="Condition"
      items={[
        { id: 'screen', label: 'Screen' },
        { id: 'power', label: 'Turns on' },
      ]}
      value={answers()}
      onChange={setAnswers}
    />
  ));
  const chosen = () => [...page.root.querySelectorAll('input')].filter((input) => input.checked).map(labelOf);
  expect(chosen()).toEqual(['Screen: Bad', 'Turns on: Not tested']);
  [...page.root.querySelectorAll('input')].find((input) => labelOf(input) === 'Turns on: Good')!.click();
  expect(answers()).toEqual({ screen: 'bad', power: 'good' });
  expect(chosen()).toEqual(['Screen: Bad', 'Turns on: Good']);
  page.dispose();
});

test('a point keeps what is typed beside it while the answers change', () => {
  const [answers, setAnswers] = createSignal<ChecklistAnswers>({});
  const [notes, setNotes] = createSignal<Readonly<Record<string, string>>>({});
  const page = mount(() => (
    <ChecklistField
      label="Condition"
      items={Object.keys({ screen: answers(), power: answers() }).map((id) => ({ id, label: id }))}
      value={answers()}
      onChange={setAnswers}
      notes={notes()}
      onNote={(item, note) => setNotes({ ...notes(), [item]: note })}
    />
  ));
  const note = page.root.querySelector<HTMLInputElement>('[aria-label="Note: screen"]')!;
  note.value = 'Upper left';
  note.dispatchEvent(new InputEvent('input', { bubbles: true }));
  page.root.querySelector<HTMLInputElement>('input[type=radio]')!.click();
  expect(notes()).toEqual({ screen: 'Upper left' });
  expect(answers()).toEqual({ screen: 'good' });
  expect(page.root.contains(note)).toBe(true);
  expect(note.value).toBe('Upper left');
  page.dispose();
});

/** As it is read out: the point, then the answer. */
function labelOf(input: HTMLInputElement): string {
  const group = input.closest('[role=radiogroup]')!;
  const point = document.querySelector(`[id="${group.getAttribute('aria-labelledby')}"]`)!.textContent;
  return `${point}: ${input.parentElement!.textContent}`;
}
