import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { THEMES } from '@counterpart/themes';
import type { Manifest } from '@counterpart/sdk';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { StartedTill } from '../harness/index.ts';
import { aBrowser, open, visit } from '../journeys/visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PLUGINS = join(import.meta.dirname, '../../../plugins');

/** WCAG 2.2 AA and what axe recommends beyond. */
const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LONG = process.env['COUNTERPART_LONG'] === '1';

// Four looks at each of twenty screens: a machine with much else to do takes minutes.
vi.setConfig({ testTimeout: 300_000 });

/** A walk through screens, each looked at by axe in every theme. */
export interface Tour {
  readonly page: Page;
  /** What the browser complained of. */
  readonly complaints: readonly string[];
  /** Brings a view to the front by its link in the rail. */
  open(view: string): Promise<void>;
  look(screen: string): Promise<void>;
  /** Axe found nothing, and every view of these modules was opened. */
  end(...modules: string[]): void;
}

export async function startTour(till: StartedTill): Promise<Tour> {
  const { page, complaints } = await visit(await aBrowser(), till, {
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const found: Record<string, string[]> = {};
  const opened = new Set<string>();
  return {
    page,
    complaints,
    async open(view) {
      await open(page, view);
      opened.add(view);
    },
    async look(screen) {
      Object.assign(found, await problems(page, screen, THEMES.map(lookIn)));
    },
    end(...modules) {
      expect(found).toEqual({});
      expect([...opened]).toEqual(expect.arrayContaining(modules.flatMap(viewsOf)));
    },
  };
}

/** Names, roles and order are the same in every theme: in all but the first one the short form looks at colours only. */
function lookIn({ id, contrast }: (typeof THEMES)[number], at: number): Look {
  // AAA where the theme promises it.
  const legible = contrast === 'high' ? 'color-contrast-enhanced' : 'color-contrast';
  const colorsOnly = at > 0 && !LONG;
  const runOnly: RunOptions['runOnly'] = colorsOnly
    ? { type: 'rule', values: [legible, 'link-in-text-block'] }
    : { type: 'tag', values: ALL };
  const rules = { [legible]: { enabled: true } };
  return { theme: id, colorsOnly, options: { runOnly, rules, resultTypes: ['violations'], iframes: false } };
}

interface Look {
  readonly theme: string;
  readonly colorsOnly: boolean;
  readonly options: RunOptions;
}

/** What axe finds in each theme, as `rule: element`, by screen and theme. */
async function problems(
  page: Page,
  screen: string,
  looks: readonly Look[],
): Promise<Record<string, string[]>> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async ({ screen: at, looks: all }) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: ParentNode, options: object): Promise<AxeResults> };
      };
      // What lies behind a dialog was looked at before the dialog came.
      const front = [...document.querySelectorAll('[role=dialog]')].at(-1) ?? document;
      const result: Record<string, string[]> = {};
      for (const { theme, colorsOnly, options } of all) {
        // As if it had been chosen in another window of this device: nothing on this screen loses its focus.
        localStorage.setItem('counterpart.theme', theme);
        dispatchEvent(new StorageEvent('storage'));
        if (document.documentElement.dataset['theme'] !== theme) throw new Error(`${theme} is not shown.`);
        const { violations } = await axe.run(colorsOnly ? front : document, options);
        const lines = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
        );
        if (lines.length > 0) result[`${at}, ${theme}`] = lines;
      }
      return result;
    },
    { screen, looks: [...looks] },
  );
}

function viewsOf(module: string): string[] {
  const file = readFileSync(join(PLUGINS, module, 'package.json'), 'utf8');
  const { counterpart } = JSON.parse(file) as { counterpart: Pick<Manifest, 'contributes'> };
  return (counterpart.contributes.views ?? []).map(({ title }) => title);
}
