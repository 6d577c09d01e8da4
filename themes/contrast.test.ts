import { describe, expect, it } from 'vitest';
import { THEMES } from './index.ts';
import { contrastOf, differenceOf, turnedTo } from './testing/color.ts';

/** Text on what it stands on: WCAG 2.2 AA asks for 4.5 to 1, AAA for 7 to 1. */
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
    'table.selectedBackground',
    'statusBar.background',
  ],
  ['rail.activeForeground', 'rail.background', 'rail.activeBackground', 'rail.hoverBackground'],
  ['toast.accentForeground', 'toast.background'],
  ['accent.border', 'surface.background', 'table.selectedBackground', 'accent.background'],
  ['button.background', 'surface.background', 'workbench.background', 'dialog.background'],
  ['button.dangerBackground', 'surface.background', 'workbench.background', 'dialog.background'],
  ['chip.selectedBackground', 'surface.background', 'workbench.background'],
  ['switch.thumb', 'switch.offBackground', 'switch.onBackground'],
  ['switch.offBackground', 'surface.background', 'workbench.background'],
  ['switch.onBackground', 'surface.background', 'workbench.background'],
  ...[1, 2, 3, 4, 5, 6].map(
    (n) => [`chart.series${n}`, 'surface.background', 'workbench.background'] as const,
  ),
  ['chart.earlier', 'surface.background', 'workbench.background'],
  ['chart.zero', 'surface.background'],
];

/** Edges that a theme of high contrast shows: 3 to 1. */
const EDGES: readonly (readonly [edge: string, ...grounds: readonly string[]])[] = [
  ['workbench.border', 'workbench.background', 'surface.background', 'dialog.background', 'dialog.backdrop'],
  ['surface.sunkenBorder', 'surface.sunkenBackground', 'workbench.background', 'surface.background'],
  ['rail.border', 'rail.background', 'workbench.background'],
  ['statusBar.border', 'statusBar.background', 'workbench.background'],
  ['button.secondaryBorder', 'surface.background', 'workbench.background', 'dialog.background'],
  ['chip.border', 'surface.background', 'workbench.background'],
  ['table.border', 'surface.background'],
  ['scrollbar.thumb', 'surface.background', 'workbench.background'],
];

const SERIES = [1, 2, 3, 4, 5, 6].map((n) => `chart.series${n}`);
const STATES = ['accent.foreground', 'success.foreground', 'warning.foreground', 'danger.foreground'];

describe.each(THEMES)('$label', (theme) => {
  const legible = theme.contrast === 'high' ? 7 : 4.5;
  const color = (id: string) => theme.colors[id]!;
  const contrast = (one: string, other: string) => contrastOf(color(one), color(other));
  const difference = (one: string, other: string) => differenceOf(color(one), color(other));

  it.each(pairs(TEXT))('%s can be read on %s', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(legible);
  });

  it.each(pairs(SHAPES))('%s can be seen on %s', (shape, ground) => {
    expect(contrast(shape, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(neighbours(SERIES))('%s is told from %s beside it', (one, other) => {
    expect(difference(one, other)).toBeGreaterThanOrEqual(0.15);
  });

  it('has no two series that look alike, and no two states', () => {
    for (const [one, other] of [...everyPair(SERIES), ...everyPair(STATES)]) {
      expect(difference(one, other), `${one}, ${other}`).toBeGreaterThanOrEqual(0.08);
    }
  });

  it('shows the letters of a picture in any hue', () => {
    for (let hue = 0; hue < 360; hue += 10) {
      const letters = turnedTo(hue, color('accent.foreground'));
      const ground = turnedTo(hue, color('accent.background'));
      expect(contrastOf(letters, ground), `hue ${hue}`).toBeGreaterThanOrEqual(legible);
    }
  });

  it('names the same colours as the others', () => {
    expect(Object.keys(theme.colors)).toEqual(Object.keys(THEMES[0]!.colors));
  });
});

describe.each(THEMES.filter(({ contrast }) => contrast === 'high'))('$label, at its edges', ({ colors }) => {
  it.each(pairs(EDGES))('%s can be seen on %s', (edge, ground) => {
    expect(contrastOf(colors[edge]!, colors[ground]!)).toBeGreaterThanOrEqual(3);
  });
});

it('has a theme for each answer of the system', () => {
  expect(THEMES.map(({ type, contrast = 'normal' }) => `${type} ${contrast}`)).toEqual(
    expect.arrayContaining(['light normal', 'dark normal', 'dark high']),
  );
});

it('computes contrast as WCAG defines it', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('computes differences and hues as OKLab defines them', () => {
  expect(differenceOf('#000000', '#ffffff')).toBeCloseTo(1, 2);
  expect(differenceOf('#777777', '#777777')).toBe(0);
  expect(contrastOf(turnedTo(29.234, '#ff0000'), '#ff0000')).toBeCloseTo(1, 2);
});

function pairs(rules: readonly (readonly [string, ...(readonly string[])])[]): [string, string][] {
  return rules.flatMap(([text, ...grounds]) => grounds.map((ground): [string, string] => [text, ground]));
}

function neighbours(ids: readonly string[]): [string, string][] {
  return ids.slice(1).map((id, at): [string, string] => [ids[at]!, id]);
}

function everyPair(ids: readonly string[]): [string, string][] {
  return ids.flatMap((id, at) => ids.slice(at + 1).map((other): [string, string] => [id, other]));
}
