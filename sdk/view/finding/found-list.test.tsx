import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { mount } from '../testing/fake-workbench.tsx';
import { TextField } from '../fields/text-field.tsx';
import { createFinder } from './create-finder.ts';
import { FoundList } from './found-list.tsx';

const PEOPLE = ['Ada', 'Alan', 'Edith'];

test('what is found is walked through with the arrows, from the field, and a finger chooses', () => {
  const [typed, type] = createSignal('a');
  const chosen: string[] = [];
  const finder = createFinder({
    found: () => PEOPLE.filter((name) => typed() !== '' && name.toLowerCase().includes(typed())),
    onChoose: (name) => void chosen.push(name),
  });
  const page = mount(() => (
    <>
      <TextField label="Name" value={typed()} ref={finder.bind} onKeyDown={finder.walk} />
      <FoundList
        finder={finder}
        label="People"
        name={(name) => name}
        detail={(name) => `${name.length} letters`}
      />
    </>
  ));
  const input = page.root.querySelector('input')!;
  const press = (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    input.dispatchEvent(event);
    return event.defaultPrevented;
  };
  const options = () => [...page.root.querySelectorAll('[role=option]')];
  const meant = () => options().find((option) => option.getAttribute('aria-selected') === 'true')!;
  const told = () => input.getAttribute('aria-activedescendant');
  expect(options().map(({ textContent }) => textContent)).toEqual(['Ada3 letters', 'Alan4 letters']);
  expect([finder.current(), input.getAttribute('aria-controls')]).toEqual(['Ada', meant().parentElement!.id]);

  expect([press('ArrowDown'), press('ArrowDown'), press('x')]).toEqual([true, true, false]);
  expect([finder.current(), told()]).toEqual(['Alan', meant().id]);
  type('ada');
  expect([finder.current(), told()]).toEqual(['Ada', meant().id]);
  (meant() as HTMLElement).click();
  expect(chosen).toEqual(['Ada']);

  type('');
  expect([options().length, finder.current(), told(), input.hasAttribute('aria-controls')]).toEqual([
    0,
    undefined,
    null,
    false,
  ]);
  expect(press('ArrowDown')).toBe(false);
  page.dispose();
});
