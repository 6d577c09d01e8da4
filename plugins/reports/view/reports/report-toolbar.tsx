import { Chip, SearchField, Select, TextField, Toolbar, useFormat } from '@counterpart/sdk/view';
import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import {
  COMPARISONS,
  type Comparison,
  type DateRange,
  PERIOD_NAMES,
  type PeriodName,
} from '../period/period.ts';
import { t } from '../text/t.ts';
import type { RunningReport } from './create-report.ts';
import type { ReportState } from './report-state.ts';
import styles from './reports.module.css';

interface ReportToolbarProps {
  readonly report: RunningReport;
  readonly state: ReportState;
  readonly onChange: (state: ReportState) => void;
}

/** Of which time, compared with what, narrowed by what. */
export function ReportToolbar(props: ReportToolbarProps): JSX.Element {
  const { info } = props.report;
  const set = (change: Partial<ReportState>) => props.onChange({ ...props.state, ...change });
  const choose = (filter: string, value: string | undefined) => {
    const { [filter]: _before, ...filters } = props.state.filters;
    set({ filters: value === undefined ? filters : { ...filters, [filter]: value } });
  };
  return (
    <Toolbar label={t('filters')}>
      <Show when={info.time !== 'now'}>
        <Times report={props.report} state={props.state} onChange={set} />
      </Show>
      <For each={info.filters.filter(({ kind }) => kind === 'choice')}>
        {({ id, title, options, initial }) => (
          <Select
            class={styles['choice']}
            label={title}
            value={props.state.filters[id] ?? initial ?? ALL}
            options={[...(initial ? [] : [{ value: ALL, label: t('all') }]), ...options]}
            onChange={(value) => choose(id, value === ALL ? undefined : value)}
          />
        )}
      </For>
      <For each={info.filters.filter(({ kind }) => kind === 'search')}>
        {({ id, title }) => (
          <Search
            title={title}
            value={props.state.filters[id] ?? ''}
            onSearch={(text) => choose(id, text || undefined)}
          />
        )}
      </For>
      <For
        each={info.filters.filter(
          ({ id, kind }) => kind === 'given' && props.state.filters[id] !== undefined,
        )}
      >
        {({ id, title }) => (
          <Chip icon="x" selected onClick={() => choose(id, undefined)}>
            {`${title}: ${props.state.labels[id] ?? props.state.filters[id]}`}
          </Chip>
        )}
      </For>
    </Toolbar>
  );
}

/** No id is as this. */
const ALL = '*';

function Times(props: {
  readonly report: RunningReport;
  readonly state: ReportState;
  readonly onChange: (change: Partial<ReportState>) => void;
}): JSX.Element {
  const format = useFormat();
  const atDate = props.report.info.time === 'date';
  const names = PERIOD_NAMES.map((value) => ({
    value,
    label: t(atDate ? `date.${value}` : `period.${value}`),
  }));
  const comparisons = COMPARISONS.map((value) => ({ value, label: t(`compare.${value}`) }));
  const custom = (change: Partial<DateRange>) => {
    const { from, to } = { ...props.report.range(), ...change };
    if (from && to)
      props.onChange({ period: 'custom', custom: from <= to ? { from, to } : { from: to, to: from } });
  };
  return (
    <>
      <Select
        class={styles['choice']}
        label={t(atDate ? 'date' : 'period')}
        value={props.state.period}
        options={names}
        onChange={(period) =>
          props.onChange({
            period: period as PeriodName,
            custom: period === 'custom' ? props.report.range() : undefined,
          })
        }
      />
      <Show when={!atDate}>
        <DateField label={t('from')} value={props.report.range().from} onDate={(from) => custom({ from })} />
      </Show>
      <DateField
        label={t(atDate ? 'on' : 'to')}
        value={props.report.range().to}
        onDate={(to) => custom(atDate ? { from: to, to } : { to })}
      />
      <Select
        class={styles['choice']}
        label={t('compare')}
        value={props.state.compare}
        options={comparisons}
        onChange={(compare) => props.onChange({ compare: compare as Comparison })}
      />
      <Show when={props.report.earlier()}>
        {(earlier) => (
          <span class={styles['with']}>
            {t(earlier().from === earlier().to ? 'withDay' : 'with', {
              from: format.date(earlier().from),
              to: format.date(earlier().to),
            })}
          </span>
        )}
      </Show>
    </>
  );
}

function DateField(props: {
  readonly label: string;
  readonly value: string;
  readonly onDate: (date: string) => void;
}): JSX.Element {
  return (
    <TextField
      class={styles['date']}
      type="date"
      label={props.label}
      value={props.value}
      onCommit={(date) => /^\d{4}-\d{2}-\d{2}$/.test(date) && props.onDate(date)}
    />
  );
}

function Search(props: {
  readonly title: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}): JSX.Element {
  const [text, setText] = createSignal(props.value);
  createEffect(
    on(
      () => props.value,
      (value) => setText(value),
    ),
  );
  return (
    <SearchField
      class={styles['search']}
      label={props.title}
      placeholder={t('search', { what: props.title })}
      value={text()}
      onChange={setText}
      onCommit={(value) => props.onSearch(value.trim())}
    />
  );
}
