import {
  Badge,
  Button,
  Chips,
  type Column,
  createLive,
  DataTable,
  EmptyState,
  Loaded,
  Select,
  useClient,
  useFormat,
} from '@counterpart/sdk/view';
import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js';
import {
  inventoryContract,
  type StockTake,
  type StockTakeLine,
  type StockTakeLinesInput,
  type StockTakeTotals,
} from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { Counting } from './create-counting.ts';
import { MissingDialog } from './missing-dialog.tsx';
import styles from './stock-takes.module.css';

interface TakeLinesProps {
  readonly take: StockTake;
  readonly totals: StockTakeTotals | undefined;
  readonly counting: Counting;
  readonly canCount: boolean;
  readonly mayPost: boolean;
}

type Shown = StockTakeLinesInput['show'];
const PAGE = 200;

/** The products of a take: those that were counted, that differ, that somebody should look at, that nobody counted. */
export function TakeLines(props: TakeLinesProps): JSX.Element {
  const format = useFormat();
  const inventory = useClient(inventoryContract);
  const [shown, setShown] = createSignal<Shown>(untrack(() => (props.canCount ? 'counted' : 'differing')));
  const [sort, setSort] = createSignal<'quantity' | 'value'>('value');
  const [asked, setAsked] = createSignal<StockTakeLine>();
  const canName = () => props.mayPost && (props.canCount || props.take.state === 'reviewed');
  const [limit, setLimit] = createSignal(PAGE);
  const page = createLive(() =>
    inventory.stockTakeLines({
      take: props.take.id,
      show: shown(),
      limit: Math.min(limit(), 500),
      ...(shown() === 'differing' && { sort: sort() }),
    }),
  );
  const withCount = (label: string, count: number | undefined) =>
    count === undefined ? label : `${label} (${format.quantity(count * 1000)})`;
  const chips = () => [
    { value: 'counted', label: withCount(t('take.counted'), props.totals?.counted) },
    { value: 'differing', label: withCount(t('take.differing'), props.totals?.differing) },
    { value: 'troubled', label: withCount(t('take.troubled'), props.totals?.troubled) },
    { value: 'uncounted', label: withCount(t('take.uncounted'), props.totals?.uncounted) },
  ];
  const signed = (milli: number) => `${milli > 0 ? '+' : ''}${format.quantity(milli)}`;
  const seesExpected = createMemo(() =>
    (page()?.lines ?? []).some(({ expected_milli }) => expected_milli !== null),
  );
  const seesValue = createMemo(() =>
    (page()?.lines ?? []).some(({ variance_minor }) => variance_minor !== null),
  );
  const figure = (
    id: string,
    title: string,
    cell: (line: StockTakeLine) => JSX.Element,
    optional = false,
  ): Column<StockTakeLine> => ({
    id,
    title,
    align: 'end',
    width: '92px',
    optional,
    cell,
  });
  const columns = createMemo((): readonly Column<StockTakeLine>[] => [
    {
      id: 'name',
      title: t('name'),
      cell: (line) => (
        <>
          {line.name}{' '}
          <Show when={line.trouble}>
            {(trouble) => <Badge tone="warning">{t(`take.trouble.${trouble()}`)}</Badge>}
          </Show>
          <Show when={line.trouble === 'numbers' && canName()}>
            <Button
              kind="quiet"
              label={t('take.nameMissingOf', { name: line.name })}
              onClick={() => setAsked(line)}
            >
              {t('take.nameMissing')}
            </Button>
          </Show>
        </>
      ),
    },
    ...(shown() === 'uncounted'
      ? []
      : [
          figure('counted', t('take.counted'), (line) =>
            line.counted_milli === null ? '' : format.quantity(line.counted_milli),
          ),
        ]),
    ...(seesExpected()
      ? [
          figure(
            'expected',
            t('take.expected'),
            (line) => (line.expected_milli === null ? '' : format.quantity(line.expected_milli)),
            true,
          ),
          ...(shown() === 'uncounted'
            ? []
            : [
                figure('variance', t('take.variance'), (line) =>
                  line.variance_milli === null ? '' : signed(line.variance_milli),
                ),
              ]),
        ]
      : []),
    ...(seesValue()
      ? [
          figure(
            'value',
            t('take.value'),
            (line) => (line.variance_minor === null ? '' : format.money(line.variance_minor)),
            true,
          ),
        ]
      : []),
    ...(props.canCount && shown() !== 'uncounted'
      ? [
          {
            id: 'recount',
            title: t('take.recount'),
            width: '132px',
            optional: true,
            cell: (line: StockTakeLine) => (
              <Show when={line.counted_milli !== null}>
                <Button
                  kind="quiet"
                  label={t('take.recountOf', { name: line.name })}
                  onClick={() => void props.counting.recount(line.id)}
                >
                  {t('take.recount')}
                </Button>
              </Show>
            ),
          },
        ]
      : []),
  ]);
  return (
    <section class={styles.lines} aria-label={t('take.lines')}>
      <div class={styles.buttons}>
        <Chips
          label={t('take.lines')}
          value={shown()}
          options={chips()}
          onChange={(value) => setShown((value ?? 'counted') as Shown)}
        />
        <Show when={shown() === 'differing' && seesValue()}>
          <Select
            label={t('take.sort')}
            hideLabel
            value={sort()}
            options={[
              { value: 'value', label: t('take.sort.value') },
              { value: 'quantity', label: t('take.sort.quantity') },
            ]}
            onChange={(value) => setSort(value as 'quantity' | 'value')}
          />
        </Show>
      </div>
      <Loaded
        live={page}
        isEmpty={({ lines }) => lines.length === 0}
        empty={<EmptyState icon="boxes" title={t(`take.empty.${shown()}`)} />}
      >
        {(found) => (
          <>
            <DataTable
              label={t('take.lines')}
              columns={columns()}
              rows={found().lines}
              onSelect={(line) => props.canCount && props.counting.choose(line)}
            />
            <Show when={found().lines.length < found().total && limit() < 500}>
              <Button kind="quiet" onClick={() => setLimit((before) => before + PAGE)}>
                {t('take.showMore', { total: format.quantity(found().total * 1000) })}
              </Button>
            </Show>
          </>
        )}
      </Loaded>
      <Show when={asked()}>
        {(line) => <MissingDialog take={props.take.id} line={line()} onClose={() => setAsked(undefined)} />}
      </Show>
    </section>
  );
}
