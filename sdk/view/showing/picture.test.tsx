import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { mount } from '../testing/fake-workbench.tsx';
import { Picture } from './picture.tsx';

test('initials stand in the place of a picture until it is there, and again when it cannot be read', () => {
  const [file, setFile] = createSignal<string | null>(null);
  const page = mount(() => <Picture file={file()} initials="AH" hue={40} />);
  const place = page.find('.cp-picture');
  expect(place.textContent).toBe('AH');
  expect(place.querySelector('img')).toBeNull();

  setFile('abc');
  const image = page.find<HTMLImageElement>('.cp-picture img');
  expect(image.getAttribute('src')).toBe('/files/k/abc');
  expect(place.hasAttribute('data-shown')).toBe(false);
  image.dispatchEvent(new Event('load'));
  expect(place.hasAttribute('data-shown')).toBe(true);

  setFile('def');
  expect(place.hasAttribute('data-shown')).toBe(false);
  page.find('.cp-picture img').dispatchEvent(new Event('error'));
  expect(place.hasAttribute('data-shown')).toBe(false);
  page.dispose();
});

test('beside a name it is decoration; by itself it says what it shows', () => {
  const page = mount(() => <Picture initials="AH" hue={40} label="Picture 1 of Acacia honey" />);
  expect(page.find('.cp-picture').getAttribute('role')).toBe('img');
  expect(page.find('.cp-picture').getAttribute('aria-label')).toBe('Picture 1 of Acacia honey');
  page.dispose();
});
