import { Badge, createLive, useClient, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { type KnownDevice, repairsContract, type TicketCustomer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './intake.module.css';

interface KnownDevicesProps {
  readonly customer: TicketCustomer;
  readonly serial: string;
  readonly onChoose: (device: KnownDevice) => void;
}

/** From here on a typed number is looked for among the devices that were here before. */
const LEAST = 4;

/** What this customer brought before, and what has the number that is being typed. */
export function KnownDevices(props: KnownDevicesProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const format = useFormat();
  const known = createLive(() => {
    const term = props.serial.trim();
    if (term.length >= LEAST) return repairs.knownDevices({ term });
    const { party } = props.customer;
    return party
      ? repairs.knownDevices({ party: { provider: party.provider, refs: [party.ref] } })
      : undefined;
  });
  const asked = () => props.serial.trim().length >= LEAST || props.customer.party !== null;
  const shown = () => (asked() ? (known() ?? []) : []);
  return (
    <Show when={shown().length > 0}>
      <ul class={styles.devices} aria-label={t('knownDevices')}>
        <For each={shown()}>
          {(device) => (
            <li>
              <button type="button" class={styles.earlier} onClick={() => props.onChoose(device)}>
                <strong>{[device.brand, device.model].filter(Boolean).join(' ') || device.kind}</strong>
                <span>{device.serial}</span>
                <Show when={device.claimOf && device.warrantyUntil}>
                  {(until) => (
                    <Badge tone="accent">{t('underWarranty', { until: format.date(until()) })}</Badge>
                  )}
                </Show>
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
