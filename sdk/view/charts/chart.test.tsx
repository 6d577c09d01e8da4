import { createSignal } from 'solid-js';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeWorkbench, mount, press } from '../testing/fake-workbench.tsx';
import type { ChartProps } from './chart-props.ts';
import { Chart } from './chart.tsx';

const open: { dispose(): void }[] = [];
afterEach(() => open.splice(0).forEach((each) => each.dispose()));

// What the first chart fetches.
beforeAll(() => import('./drawing.tsx').then(() => undefined));

const POINTS = ['Mon', 'Tue', 'Wed'].map((label) => ({ id: label.toLowerCase(), label }));

async function show(props: Partial<ChartProps> = {}, locale = 'en') {
  const chart: ChartProps = {
    label: 'Sales by day',
    kind: 'bars',
    pointTitle: 'Day',
    unit: 'money',
    points: POINTS,
    series: [{ id: 's', title: 'This week', values: [1000, 2050, null] }],
    ...props,
  };
  const mounted = mount(() => <Chart {...chart} />, fakeWorkbench({ locale }).workbench);
  open.push(mounted);
  const figure = mounted.root.querySelector('figure')!;
  await vi.waitFor(() => {
    if (!figure.querySelector('.cp-chart-area, .cp-chart-slices, .cp-chart-nothing'))
      throw new Error('Nothing is drawn yet.');
  });
  const plot = () => mounted.find('[role=application]');
  const heard = () => mounted.find('[aria-live]').textContent;
  return { mounted, figure, plot, heard, text: () => figure.textContent };
}

describe('Chart', () => {
  it('is a named figure with a bar for each figure, the earlier period behind', async () => {
    const { figure } = await show({ earlier: { title: 'Last week', values: [500, 500, 500] } });
    expect(figure.getAttribute('aria-label')).toBe('Sales by day');
    const rects = [
      ...figure.querySelectorAll('.cp-chart-area rect.cp-chart-bar, .cp-chart-area .cp-chart-earlier-bar'),
    ];
    expect(rects.map((rect) => rect.classList[0])).toEqual([
      ...Array.from({ length: 3 }, () => 'cp-chart-earlier-bar'),
      'cp-chart-bar',
      'cp-chart-bar',
    ]);
    const [mon, tue] = [...figure.querySelectorAll('.cp-chart-bar')].map((bar) =>
      Number(bar.getAttribute('height')),
    );
    expect(tue! / mon!).toBeCloseTo(2.05);
  });

  it('reads out the exact figures as the arrow keys go from point to point', async () => {
    const { plot, heard } = await show({
      earlier: { title: 'Last week', labels: ['16 Nov', '17 Nov', '18 Nov'], values: [500, 700, 900] },
    });
    expect(heard()).toBe('');
    press('ArrowRight', plot());
    expect(heard()).toBe('Mon: This week €10.00, 16 Nov €5.00');
    press('ArrowRight', plot());
    expect(heard()).toBe('Tue: This week €20.50, 17 Nov €7.00');
    press('End', plot());
    press('ArrowRight', plot());
    expect(heard()).toBe('Wed: This week –, 18 Nov €9.00');
    press('Escape', plot());
    expect(heard()).toBe('');
  });

  it('goes the other way where the page reads the other way', async () => {
    const { plot, heard, mounted } = await show();
    mounted.root.style.direction = 'rtl';
    mounted.find('.cp-chart-area').style.direction = 'rtl';
    press('Home', plot());
    press('ArrowLeft', plot());
    expect(heard()).toContain('Tue');
  });

  it('shows the exact figures of the point under the pointer, silently', async () => {
    const { mounted, heard } = await show();
    mounted
      .find('.cp-chart-area')
      .dispatchEvent(new PointerEvent('pointermove', { clientX: 1, bubbles: true }));
    expect(mounted.find('.cp-chart-tip').textContent).toBe('MonThis week€10.00');
    expect(heard()).toBe('');
  });

  it('opens what is behind the point', async () => {
    const opened: string[] = [];
    const { plot } = await show({ onOpen: (point) => opened.push(point) });
    press('Enter', plot());
    expect(opened).toEqual([]);
    press('End', plot());
    press('Enter', plot());
    expect(opened).toEqual(['wed']);
  });

  it('turns into its table and back', async () => {
    const { mounted, figure } = await show({ earlier: { title: 'Last week', values: [500, 500, 500] } });
    mounted.find<HTMLButtonElement>('[aria-label="Show as table"]').click();
    const cells = [...figure.querySelectorAll('[role=gridcell]')].map((cell) => cell.textContent);
    expect(cells).toEqual(['Mon', '€10.00', '€5.00', 'Tue', '€20.50', '€5.00', 'Wed', '–', '€5.00']);
    mounted.find<HTMLButtonElement>('[aria-label="Show as chart"]').click();
    expect(figure.querySelector('svg.cp-chart-swatch')).not.toBeNull();
  });

  it('follows its figures', async () => {
    const [value, setValue] = createSignal(1000);
    const mounted = mount(() => (
      <Chart
        label="Sales"
        kind="ranked"
        pointTitle="Product"
        unit="money"
        points={[{ id: 'a', label: 'Pen' }]}
        series={[{ id: 's', title: 'Taken', values: [value()] }]}
      />
    ));
    open.push(mounted);
    await vi.waitFor(() => expect(mounted.root.textContent).toContain('€10.00'));
    setValue(2000);
    expect(mounted.root.textContent).toContain('€20.00');
  });

  it('writes its figures as the shop does', async () => {
    const { plot, heard } = await show({}, 'de');
    press('End', plot());
    press('ArrowLeft', plot());
    expect(heard()?.replaceAll(/\s/g, ' ')).toBe('Tue: This week 20,50 €');
  });

  it('says that there is nothing', async () => {
    const { text } = await show({ points: [], series: [{ id: 's', title: 'This week', values: [] }] });
    expect(text()).toBe('Nothing in this period');
  });

  it('draws so many points as a line that no bar would be seen', async () => {
    const points = Array.from({ length: 1825 }, (_, at) => ({ id: String(at), label: `Day ${at}` }));
    const { figure } = await show({
      points,
      series: [{ id: 's', title: 'Taken', values: points.map((_, at) => at) }],
    });
    expect(figure.querySelectorAll('.cp-chart-bar')).toHaveLength(0);
    expect(figure.querySelectorAll('.cp-chart-area .cp-chart-line')).toHaveLength(1);
  });

  it('tells series apart by more than their colour', async () => {
    const series = [1, 2, 3].map((n) => ({ id: `s${n}`, title: `Series ${n}`, values: [n, n, n] }));
    const stacked = await show({ kind: 'stacked', series });
    const textures = [...stacked.figure.querySelectorAll('pattern')].map(
      (pattern) => pattern.children.length,
    );
    expect(textures).toEqual([1, 2, 2]);
    const lines = await show({ kind: 'line', series });
    const dashes = [...lines.figure.querySelectorAll('.cp-chart-area .cp-chart-line')].map((line) =>
      line.getAttribute('stroke-dasharray'),
    );
    expect(new Set(dashes).size).toBe(3);
  });
});

describe('a share', () => {
  it('names each part with its figure and its share, the largest first, the smallest together', async () => {
    const names = ['Cash', 'Card', 'Cheque', 'Voucher', 'Gift card', 'Account', 'Credit'];
    const { figure } = await show({
      kind: 'share',
      points: names.map((label) => ({ id: label, label })),
      series: [{ id: 's', title: 'Taken', values: [3000, 5000, 1000, 400, 300, 200, 100] }],
    });
    const lines = [...figure.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines[0]).toBe('Card€50.0050%');
    expect(lines.at(-1)).toBe('Others€3.003%');
    expect(lines).toHaveLength(6);
  });
});
