import { describe, expect, it } from 'vitest';
import { THEMES } from './index.ts';

/** Text on what it stands on: WCAG 2.2 AA asks for 4.5 to 1. */
const TEXT: readonly (readonly [text: string, ...grounds: readonly string[]])[] = [
  [
    'workbench.foreground',
    'workbench.background',
    'surface.background',
    'surface.hoverBackground',
    'surface.sunkenBackground',
    'surface.raisedBackground',
    'dialog.background',
    'danger.background',
    'table.hoverBackground',
    'table.changedBackground',
    'button.quietHoverBackground',
    'commandBar.background',
    'statusBar.hoverBackground',
  ],
  [
    'workbench.secondaryForeground',
    'workbench.background',
    'surface.background',
    'surface.hoverBackground',
    'surface.sunkenBackground',
    'surface.raisedBackground',
    'dialog.background',
    'table.hoverBackground',
    'table.changedBackground',
    'table.selectedBackground',
  ],
  [
    'accent.foreground',
    'workbench.background',
    'surface.background',
    'accent.background',
    'dialog.background',
    'surface.hoverBackground',
    'surface.raisedBackground',
    'table.selectedBackground',
  ],
  ['rail.foreground', 'rail.background', 'rail.hoverBackground'],
  ['rail.activeForeground', 'rail.activeBackground', 'rail.background', 'rail.hoverBackground'],
  ['statusBar.foreground', 'statusBar.background', 'statusBar.hoverBackground'],
  ['paper.foreground', 'paper.background'],
  ['input.foreground', 'input.background', 'input.disabledBackground'],
  ['input.placeholderForeground', 'input.background'],
  ['button.foreground', 'button.background', 'button.hoverBackground'],
  ['button.secondaryForeground', 'button.secondaryBackground', 'button.secondaryHoverBackground'],
  ['button.dangerForeground', 'button.dangerBackground', 'button.dangerHoverBackground'],
  ['key.foreground', 'key.background'],
  ['chip.foreground', 'chip.background'],
  ['chip.selectedForeground', 'chip.selectedBackground'],
  ['table.headerForeground', 'surface.background', 'workbench.background'],
  ['table.selectedForeground', 'table.selectedBackground'],
  ['badge.neutralForeground', 'badge.neutralBackground'],
  ['badge.accentForeground', 'badge.accentBackground'],
  ['badge.successForeground', 'badge.successBackground'],
  ['badge.warningForeground', 'badge.warningBackground'],
  ['badge.dangerForeground', 'badge.dangerBackground'],
  [
    'success.foreground',
    'surface.background',
    'workbench.background',
    'dialog.background',
    'surface.raisedBackground',
    'statusBar.background',
  ],
  [
    'warning.foreground',
    'surface.background',
    'workbench.background',
    'dialog.background',
    'surface.raisedBackground',
    'statusBar.background',
  ],
  [
    'danger.foreground',
    'surface.background',
    'workbench.background',
    'dialog.background',
    'surface.raisedBackground',
    'danger.background',
    'statusBar.background',
    'button.quietHoverBackground',
  ],
  ['toast.foreground', 'toast.background', 'toast.hoverBackground'],
  ['toast.secondaryForeground', 'toast.background'],
  ['toast.accentForeground', 'toast.background', 'toast.hoverBackground'],
];

/** What must be told apart without being read: 3 to 1. */
const SHAPES: readonly (readonly [shape: string, ...grounds: readonly string[]])[] = [
  ['input.border', 'input.background', 'surface.background'],
  ['input.errorBorder', 'input.background', 'surface.background'],
  [
    'focus.border',
    'workbench.background',
    'surface.background',
    'dialog.background',
    'surface.raisedBackground',
  ],
  ['rail.activeForeground', 'rail.background'],
  ['switch.thumb', 'switch.offBackground', 'switch.onBackground'],
  ['switch.offBackground', 'surface.background', 'workbench.background'],
  ['switch.onBackground', 'surface.background', 'workbench.background'],
  ...[1, 2, 3, 4, 5, 6].map(
    (n) => [`chart.series${n}`, 'surface.background', 'workbench.background'] as const,
  ),
  ['chart.earlier', 'surface.background', 'workbench.background'],
  ['chart.zero', 'surface.background'],
];

describe.each(THEMES)('$label', (theme) => {
  const contrast = (one: string, other: string) => contrastOf(theme.colors[one]!, theme.colors[other]!);

  it.each(pairs(TEXT))('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(SHAPES))('%s can be seen on %s', (shape, ground) => {
    expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
  });

  it('names the same colours as the others', () => {
    expect(Object.keys(theme.colors).sort()).toEqual(Object.keys(THEMES[0]!.colors).sort());
  });
});

it('computes contrast as WCAG defines it', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

function pairs(rules: readonly (readonly [string, ...(readonly string[])])[]): [string, string][] {
  return rules.flatMap(([text, ...grounds]) => grounds.map((ground): [string, string] => [text, ground]));
}

function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
