import { Button, Notice, useClient, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { type RepairDevice, repairsContract, type Ticket } from '../../api/index.ts';
import { useTell } from '../shared/use-tell.ts';
import { t } from '../text/t.ts';
import { useTill } from './use-till.ts';

interface CollectButtonProps {
  readonly ticket: Ticket;
  /** Those that would be handed over; the ones that are not ready stay. */
  readonly devices: readonly RepairDevice[];
}

/** Hands over what is ready: at the till, or at once when it costs nothing. */
export function CollectButton(props: CollectButtonProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const repairs = useClient(repairsContract);
  const tell = useTell();
  const till = useTill();
  const [busy, setBusy] = createSignal(false);
  const ready = () => props.devices.filter(({ state }) => state.class === 'ready');
  const toPay = () => ready().reduce((sum, { figures }) => sum + figures.toPay_minor, 0);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    await work().finally(() => setBusy(false));
  };
  const handOver = async () => {
    for (const { id } of ready()) if (!(await tell(repairs.collectDevice({ device: id })))) return;
    workbench.notify({ kind: 'success', text: t('handedOver', { number: props.ticket.number }) });
  };
  const collect = () =>
    till.sell(
      ready().map(({ id }) => id),
      props.ticket.customer,
    );
  return (
    <Show when={ready().length > 0 && workbench.may('repairs.write')}>
      <Switch fallback={<Notice>{t('noTill')}</Notice>}>
        <Match when={toPay() === 0}>
          <Button kind="primary" icon="check" busy={busy()} onClick={() => void run(handOver)}>
            {t('handOver')}
          </Button>
        </Match>
        <Match when={till.open()}>
          <Button
            kind="primary"
            icon="shopping-cart"
            shortcut="F9"
            busy={busy()}
            onClick={() => void run(collect)}
          >
            {t('collectFor', { amount: format.money(toPay()) })}
          </Button>
        </Match>
      </Switch>
    </Show>
  );
}
