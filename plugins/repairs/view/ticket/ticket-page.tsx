import {
  Button,
  Chip,
  createLive,
  Loaded,
  Notice,
  Page,
  useClient,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { repairsContract, type RepairDevice, type Ticket } from '../../api/index.ts';
import { Back } from '../shared/back.tsx';
import { createPeople, type People } from '../shared/people.ts';
import { StateBadge } from '../states/state-badge.tsx';
import { t } from '../text/t.ts';
import { CollectButton } from '../till/collect-button.tsx';
import { AddDeviceDialog } from './add-device-dialog.tsx';
import { DeviceBody } from './device/device-body.tsx';
import { PapersButton } from './papers-button.tsx';
import { TicketSide } from './ticket-side.tsx';
import styles from './ticket.module.css';

interface TicketPageProps {
  readonly id: string;
  /** Which of its devices is in front at first; the first one, unless told. */
  readonly device: string | null;
  readonly onOpen: (ticket: string, device: string | null) => void;
  readonly onClose: () => void;
}

/** One ticket: its devices one at a time, and beside them whose they are and what was promised. */
export function TicketPage(props: TicketPageProps): JSX.Element {
  const repairs = useClient(repairsContract);
  const people = createPeople();
  const ticket = createLive(() => repairs.ticket({ id: props.id }));
  const [front, setFront] = createSignal(props.device);
  const device = () => {
    const all = ticket()?.devices ?? [];
    return all.find(({ id }) => id === front()) ?? all[0];
  };
  const title = () => {
    const shown = ticket();
    return shown
      ? t('ticketTitle', { number: shown.number, customer: (shown.knownAs ?? shown.customer).name }).trim()
      : t('ticket');
  };
  return (
    <Page
      title={title()}
      actions={
        <>
          <Back onClose={props.onClose} />
          <Show when={ticket()}>
            {(shown) => (
              <>
                <PapersButton ticket={shown()} device={device()} />
                <CollectButton ticket={shown()} devices={shown().devices} />
              </>
            )}
          </Show>
        </>
      }
    >
      <Loaded
        live={ticket}
        isEmpty={(found) => found === null}
        empty={<Notice tone="warning">{t('ticketGone')}</Notice>}
      >
        {(found) => (
          <Show when={found()}>
            {(shown) => (
              <div class={styles.body}>
                <div class={styles.main}>
                  <DeviceChoice ticket={shown()} front={device()?.id} onChoose={setFront} />
                  <Show when={device()?.id} keyed>
                    {(id) => <FrontDevice ticket={shown()} id={id} people={people} onOpen={props.onOpen} />}
                  </Show>
                </div>
                <TicketSide ticket={shown()} people={people} />
              </div>
            )}
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

interface FrontDeviceProps {
  readonly ticket: Ticket;
  readonly id: string;
  readonly people: People;
  readonly onOpen: (ticket: string, device: string | null) => void;
}

/** Made anew for another device, so that what is typed for one never lands on another. */
function FrontDevice(props: FrontDeviceProps): JSX.Element {
  const device = () => props.ticket.devices.find(({ id }) => id === props.id);
  return (
    <Show when={device()}>
      {(shown) => (
        <DeviceBody ticket={props.ticket} device={shown()} people={props.people} onOpen={props.onOpen} />
      )}
    </Show>
  );
}

interface DeviceChoiceProps {
  readonly ticket: Ticket;
  readonly front: string | undefined;
  readonly onChoose: (device: string) => void;
}

/** The devices of a ticket, each with its state; another one can come with them. */
function DeviceChoice(props: DeviceChoiceProps): JSX.Element {
  const workbench = useWorkbench();
  const [adding, setAdding] = createSignal(false);
  const nameOf = (device: RepairDevice) => device.name || device.label;
  return (
    <div class={styles.devices} role="group" aria-label={t('devices')}>
      <Show when={props.ticket.devices.length > 1}>
        <For each={props.ticket.devices}>
          {(device) => (
            <Chip selected={device.id === props.front} onClick={() => props.onChoose(device.id)}>
              {nameOf(device)} <StateBadge state={device.state} />
            </Chip>
          )}
        </For>
      </Show>
      <Show when={workbench.may('repairs.write') && props.ticket.closed_at === null}>
        <Button kind="quiet" icon="plus" onClick={() => setAdding(true)}>
          {t('anotherDevice')}
        </Button>
        <AddDeviceDialog
          ticket={props.ticket}
          open={adding()}
          onClose={() => setAdding(false)}
          onAdded={(id) => {
            setAdding(false);
            props.onChoose(id);
          }}
        />
      </Show>
    </div>
  );
}
