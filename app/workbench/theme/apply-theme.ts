import { type Theme, THEMES } from '@counterpart/themes';

/** Writes a theme's colours on the page; one it leaves out is taken from the shipped theme of its kind. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  const base =
    THEMES.find(({ type, contrast }) => type === theme.type && contrast === theme.contrast) ??
    THEMES.find(({ type }) => type === theme.type);
  for (const [id, color] of Object.entries({ ...base?.colors, ...theme.colors })) {
    root.style.setProperty(`--cp-${id.replaceAll('.', '-')}`, color);
  }
  root.style.colorScheme = theme.type;
  root.dataset['theme'] = theme.id;
  root.dataset['contrast'] = theme.contrast ?? 'normal';
}
