import { Button, type Tab, Tabs, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import type { RepairDevice, Ticket } from '../../../api/index.ts';
import type { People } from '../../shared/people.ts';
import { DeviceSteps } from '../../states/device-steps.tsx';
import { StateBadge } from '../../states/state-badge.tsx';
import { t } from '../../text/t.ts';
import styles from '../ticket.module.css';
import { WorkSide } from '../parts-and-labour/work-side.tsx';
import { DetailsForm } from './details-form.tsx';
import { DevicePhotos } from './device-photos.tsx';
import { GiveUpDialog } from './give-up-dialog.tsx';
import { HistorySide } from './history-side.tsx';
import { MessagesSide } from './messages-side.tsx';
import { PasscodeLine } from './passcode-line.tsx';
import { TechnicianField } from './technician-field.tsx';

interface DeviceBodyProps {
  readonly ticket: Ticket;
  readonly device: RepairDevice;
  readonly people: People;
  readonly onOpen: (ticket: string, device: string | null) => void;
}

/** One device: where it stands and where it can go, and everything about it from several sides. */
export function DeviceBody(props: DeviceBodyProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const [givingUp, setGivingUp] = createSignal(false);
  const isOpen = () => props.device.closed_at === null;
  const tabs: readonly Tab[] = [
    { id: 'work', title: t('work'), content: () => <WorkSide device={props.device} /> },
    {
      id: 'details',
      title: t('details'),
      content: () => (
        <>
          <PasscodeLine device={props.device} />
          <DetailsForm device={props.device} />
        </>
      ),
    },
    { id: 'photos', title: t('photos'), content: () => <DevicePhotos device={props.device} /> },
    {
      id: 'messages',
      title: t('messages'),
      content: () => <MessagesSide device={props.device} />,
    },
    {
      id: 'history',
      title: t('history'),
      content: () => (
        <HistorySide
          ticket={props.ticket}
          device={props.device}
          people={props.people}
          onOpen={props.onOpen}
        />
      ),
    },
  ];
  return (
    <section class={styles.card} aria-label={props.device.name}>
      <div class={styles.head}>
        <h2 class={styles.deviceName}>{props.device.name}</h2>
        <StateBadge state={props.device.state} />
      </div>
      <p class={styles.rest}>
        {[
          props.device.label,
          props.device.serial,
          t('since', { when: format.dateTime(props.device.since_at) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Show when={props.device.claimOf}>
        {(first) => (
          <Button kind="quiet" icon="history" onClick={() => props.onOpen(first().ticket, first().device)}>
            {t('claimOf', { label: first().label })}
          </Button>
        )}
      </Show>
      <p class={styles.text}>{props.device.fault}</p>
      <Show when={props.device.result && !isOpen() ? props.device.result : undefined}>
        {(result) => <p class={styles.rest}>{t(`result.${result()}`)}</p>}
      </Show>
      <Show when={props.device.warrantyUntil}>
        {(until) => <p class={styles.rest}>{t('warrantyUntil', { until: format.date(until()) })}</p>}
      </Show>
      <Show when={isOpen() && workbench.may('repairs.write')}>
        <DeviceSteps device={props.device} />
        <div class={styles.ask}>
          <div class={styles.who}>
            <TechnicianField device={props.device} people={props.people} />
          </div>
          <Show when={workbench.may('repairs.cancel')}>
            <Button kind="quiet" icon="circle-x" onClick={() => setGivingUp(true)}>
              {t('giveUp')}
            </Button>
            <GiveUpDialog device={props.device} open={givingUp()} onClose={() => setGivingUp(false)} />
          </Show>
        </div>
      </Show>
      <Tabs label={props.device.name} tabs={tabs} />
    </section>
  );
}
