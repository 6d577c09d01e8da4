import { Badge, Button, Notice, Select, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import {
  type DecideEstimate,
  type Estimate,
  repairsContract,
  type RepairDevice,
} from '../../../api/index.ts';
import { useTell } from '../../shared/use-tell.ts';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';

const WAYS = ['in-person', 'phone', 'message'] as const;
const TONES = { sent: 'warning', approved: 'success', declined: 'danger', replaced: 'neutral' } as const;

/** What it comes to, what the customer was told, and what they said. */
export function EstimateSide(props: { readonly device: RepairDevice }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const figures = () => props.device.figures;
  const isOpen = () => props.device.closed_at === null;
  const rows = () => [
    { label: t('parts'), amount: figures().parts_minor },
    { label: t('labour'), amount: figures().labour_minor },
    { label: t('diagnosisFee'), amount: figures().diagnosis_minor },
  ];
  return (
    <section class={styles.stack} aria-label={t('estimate')}>
      <h3 class={styles.heading}>{t('estimate')}</h3>
      <ul class={styles.lines} aria-label={t('figures')}>
        <For each={rows().filter(({ amount }) => amount !== 0)}>
          {({ label, amount }) => (
            <li class={styles.line}>
              <span class={styles.grow}>{label}</span>
              <span class={styles.amount}>{format.money(amount)}</span>
            </li>
          )}
        </For>
        <li class={`${styles.line} ${styles.total}`}>
          <span class={styles.grow}>{t('repairedTotal')}</span>
          <span class={styles.amount}>{format.money(figures().repaired_minor)}</span>
        </li>
      </ul>
      <Show when={figures().beyondLimit && isOpen()}>
        <Notice tone="warning">{t('beyondLimit')}</Notice>
      </Show>
      <Show when={props.device.estimates.length > 0}>
        <ul class={styles.lines} aria-label={t('estimates')}>
          <For each={props.device.estimates}>
            {(estimate) => <EstimateLine estimate={estimate} fixed={!isOpen()} />}
          </For>
        </ul>
      </Show>
      <Show when={isOpen() && workbench.may('repairs.write')}>
        <div class={styles.row}>
          <Button
            icon="file"
            disabled={figures().repaired_minor === 0}
            onClick={() => void tell(repairs.makeEstimate({ device: props.device.id }))}
          >
            {props.device.estimates.length > 0 ? t('makeEstimateAgain') : t('makeEstimate')}
          </Button>
        </div>
      </Show>
    </section>
  );
}

function EstimateLine(props: { readonly estimate: Estimate; readonly fixed: boolean }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const [how, setHow] = createSignal<DecideEstimate['how']>('in-person');
  const decide = (decision: DecideEstimate['decision']) =>
    void tell(repairs.decideEstimate({ estimate: props.estimate.id, decision, how: how() }));
  return (
    <li class={styles.line}>
      <span class={styles.grow}>
        {t('estimateVersion', { version: props.estimate.version })}{' '}
        <span class={styles.rest}>{format.dateTime(props.estimate.made_at)}</span>
      </span>
      <Badge tone={TONES[props.estimate.state]}>{t(`estimate.${props.estimate.state}`)}</Badge>
      <span class={styles.amount}>{format.money(props.estimate.total_minor)}</span>
      <Show when={props.estimate.state === 'sent' && !props.fixed && workbench.may('repairs.approve')}>
        <div class={styles.ask} role="group" aria-label={t('whatTheySaid')}>
          <Select
            label={t('saidHow')}
            value={how()}
            options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
            onChange={(value) => setHow(value as DecideEstimate['how'])}
          />
          <Button kind="primary" icon="check" onClick={() => decide('approved')}>
            {t('approved')}
          </Button>
          <Button icon="circle-x" onClick={() => decide('declined')}>
            {t('declined')}
          </Button>
        </div>
      </Show>
    </li>
  );
}
