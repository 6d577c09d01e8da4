import {
  Button,
  createLive,
  Figure,
  Loaded,
  Notice,
  SidePanel,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { repairsContract, type RepairDevice, type Ticket } from '../../api/index.ts';
import type { People } from '../shared/people.ts';
import { DeviceSteps } from '../states/device-steps.tsx';
import { StateBadge } from '../states/state-badge.tsx';
import { t } from '../text/t.ts';
import { CustomerLine } from '../ticket/customer-line.tsx';
import { TechnicianField } from '../ticket/device/technician-field.tsx';
import { CollectButton } from '../till/collect-button.tsx';
import { Due } from './due.tsx';
import styles from './lists.module.css';
import { PriorityBadge } from './priority-badge.tsx';

interface DevicePanelProps {
  readonly device: string;
  readonly ticket: string;
  readonly people: People;
  readonly onClose: () => void;
  readonly onOpen: () => void;
}

/** One device at a glance, with what is mostly done to it; all the rest is on its ticket. */
export function DevicePanel(props: DevicePanelProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const ticket = createLive(() => repairs.ticket({ id: props.ticket }));
  const found = (): { readonly ticket: Ticket; readonly device: RepairDevice } | undefined => {
    const read = ticket();
    const device = read?.devices.find(({ id }) => id === props.device);
    return read && device ? { ticket: read, device } : undefined;
  };
  return (
    <SidePanel
      title={found()?.device.name ?? t('device')}
      onClose={() => props.onClose()}
      actions={
        <Show when={found()}>
          {(shown) => (
            <>
              <Button icon="file" onClick={() => props.onOpen()}>
                {t('openTicket', { number: shown().ticket.number })}
              </Button>
              <CollectButton ticket={shown().ticket} devices={[shown().device]} />
            </>
          )}
        </Show>
      }
    >
      <Loaded
        live={ticket}
        isEmpty={() => found() === undefined}
        empty={<Notice tone="warning">{t('deviceGone')}</Notice>}
      >
        {() => (
          <Show when={found()}>
            {(shown) => (
              <DeviceGlance ticket={shown().ticket} device={shown().device} people={props.people} />
            )}
          </Show>
        )}
      </Loaded>
    </SidePanel>
  );
}

interface DeviceGlanceProps {
  readonly ticket: Ticket;
  readonly device: RepairDevice;
  readonly people: People;
}

function DeviceGlance(props: DeviceGlanceProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  return (
    <div class={styles.glance}>
      <div class={styles.faceHead}>
        <span class={styles.label}>{props.device.label}</span>
        <StateBadge state={props.device.state} />
        <PriorityBadge priority={props.ticket.priority} />
        <Due due={props.ticket.due} closed={props.device.closed_at !== null} />
      </div>
      <CustomerLine ticket={props.ticket} />
      <Show when={props.device.fault}>
        <p class={styles.fault}>{props.device.fault}</p>
      </Show>
      <Show when={props.device.figures.beyondLimit}>
        <Notice tone="warning">{t('beyondLimit')}</Notice>
      </Show>
      <Show when={props.device.closed_at === null}>
        <DeviceSteps device={props.device} />
        <Show when={workbench.may('repairs.write')}>
          <TechnicianField device={props.device} people={props.people} />
        </Show>
      </Show>
      <Figure label={t('toPay')} size="large">
        {format.money(props.device.figures.toPay_minor)}
      </Figure>
    </div>
  );
}
