import { useClient, useView, useWorkbench } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, Match, on, onCleanup, Switch } from 'solid-js';
import { repairsContract } from '../api/index.ts';
import { IntakePage } from './intake/intake-page.tsx';
import { createDeviceList } from './lists/create-device-list.ts';
import { RepairsLists } from './lists/repairs-lists.tsx';
import { NEW, readPlace } from './shared/argument.ts';
import { takePapers } from './shared/paper-reader.ts';
import { TicketPage } from './ticket/ticket-page.tsx';

type Place =
  | { readonly kind: 'lists' }
  | { readonly kind: 'intake' }
  | { readonly kind: 'ticket'; readonly ticket: string; readonly device: string | null };

/** The board and the lists, an intake, or one ticket in their place; the view's argument says which. */
export function RepairsView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const repairs = useClient(repairsContract);
  const [place, setPlace] = createSignal<Place>({ kind: 'lists' });
  const list = createDeviceList(() => place().kind === 'lists');
  createEffect(
    on(view.argument, (argument) => {
      if (argument === NEW) setPlace({ kind: 'intake' });
      else if (argument !== undefined) setPlace({ kind: 'ticket', ...readPlace(argument) });
    }),
  );
  const go = (next: Place) => {
    setPlace(next);
    if (view.argument() !== undefined) workbench.open(view.id);
  };
  const at = <K extends Place['kind']>(kind: K) => {
    const now = place();
    return now.kind === kind ? (now as Extract<Place, { kind: K }>) : undefined;
  };
  const openTicket = (ticket: string, device: string | null = null) => go({ kind: 'ticket', ticket, device });
  const papers = takePapers(view.visible, async (code) => {
    const found = await repairs.ticketByCode({ code });
    if (found) openTicket(found.ticket, found.device);
    return found !== null;
  });
  onCleanup(() => papers.dispose());
  return (
    <Switch
      fallback={<RepairsLists list={list} onOpen={openTicket} onTakeIn={() => go({ kind: 'intake' })} />}
    >
      <Match when={at('intake')}>
        <IntakePage onTaken={(ticket) => openTicket(ticket)} onClose={() => go({ kind: 'lists' })} />
      </Match>
      <Match when={at('ticket')} keyed>
        {({ ticket, device }) => (
          <TicketPage id={ticket} device={device} onOpen={openTicket} onClose={() => go({ kind: 'lists' })} />
        )}
      </Match>
    </Switch>
  );
}
