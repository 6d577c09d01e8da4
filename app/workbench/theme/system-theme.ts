import { type Theme, THEMES } from '@counterpart/themes';
import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** The theme that suits what this device asks for: contrast before brightness. Follows it live. */
export function createSystemTheme(): Accessor<Theme | undefined> {
  const contrast = matches('(prefers-contrast: more)');
  const dark = matches('(prefers-color-scheme: dark)');
  return () => {
    const type = dark() ? 'dark' : 'light';
    const strong = contrast() ? THEMES.find((theme) => theme.contrast === 'high') : undefined;
    return strong ?? THEMES.find((theme) => theme.type === type);
  };
}

function matches(query: string): Accessor<boolean> {
  const media = matchMedia(query);
  const [matching, set] = createSignal(media.matches);
  const onChange = () => set(media.matches);
  media.addEventListener('change', onChange);
  onCleanup(() => media.removeEventListener('change', onChange));
  return matching;
}
