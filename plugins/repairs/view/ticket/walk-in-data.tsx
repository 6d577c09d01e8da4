import { createLive, PersonOnFile, useClient, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { repairsContract, type Ticket } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** What is kept about whoever walked in, to be handed out or erased; of others their record tells and does it. */
export function WalkInData(props: { readonly ticket: Ticket }): JSX.Element {
  const workbench = useWorkbench();
  const repairs = useClient(repairsContract);
  const walkIn = createLive(() =>
    workbench.may('repairs.personalData') ? repairs.walkIn({ ticket: props.ticket.id }) : undefined,
  );
  const along = (tickets: readonly string[]) => {
    const others = tickets.filter((number) => number !== props.ticket.number);
    return others.length === 0 ? undefined : t('erasedAlong', { tickets: others.join(', ') });
  };
  return (
    <Show when={walkIn()}>
      {(person) => (
        <PersonOnFile
          name={person().name}
          along={along(person().tickets)}
          ask={(part) => repairs.exportWalkIn({ ticket: props.ticket.id, part })}
          erase={() => repairs.eraseWalkIn({ ticket: props.ticket.id })}
        />
      )}
    </Show>
  );
}
