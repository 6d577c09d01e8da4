import { expect, test } from 'vitest';
import { mount, type } from '../testing/fake-workbench.tsx';
import { type Signature, SignaturePad } from './signature-pad.tsx';

/** Strokes need a browser that draws: tests/browser/repairs.test.ts signs with a mouse. */
test('where nothing can be drawn the name is typed; wiping it takes the signature away', () => {
  const signed: (Signature | null)[] = [];
  const page = mount(() => (
    <SignaturePad label="Signature" onChange={(signature) => signed.push(signature)} />
  ));
  const button = (text: string) =>
    [...page.root.querySelectorAll('button')].find((each) => each.textContent?.trim() === text)!;
  expect(button('Wipe').disabled).toBe(true);

  type(page.find<HTMLInputElement>('input'), ' Ada King ');
  expect(signed.at(-1)?.name).toBe('Ada King');
  expect(button('Wipe').disabled).toBe(false);

  button('Wipe').click();
  expect(signed.at(-1)).toBeNull();
  expect(page.find<HTMLInputElement>('input').value).toBe('');
  page.dispose();
});
