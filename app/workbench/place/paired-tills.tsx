import { createClient, isRefusal, tillsContract, toFaultData } from '@counterpart/sdk';
import { Badge, Button, Notice, useFormat } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';

export interface PairedTill {
  readonly id: string;
  readonly name: string;
  readonly paired_at: number;
  readonly online: boolean;
}

export interface PairedTillsProps {
  readonly host: HostState;
  readonly tills: readonly PairedTill[];
}

/** The tills that were let in. Forgetting one says what it does before it does it. */
export function PairedTills(props: PairedTillsProps): JSX.Element {
  const format = useFormat();
  const [asked, setAsked] = createSignal<string>();
  const [trouble, setTrouble] = createSignal<string>();
  const forget = async (till: string) => {
    setAsked(undefined);
    setTrouble(undefined);
    try {
      const result = await createClient(tillsContract, props.host.session.call).forget({ till });
      if (isRefusal(result)) setTrouble(result.message);
    } catch (error) {
      setTrouble(toFaultData(error).message);
    }
  };
  return (
    <div>
      <h4 class="place-subtitle">{t('place.tills')}</h4>
      <Show when={trouble()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <Show
        when={props.tills.length > 0}
        fallback={<p class="status-quiet place-none">{t('place.tills.none')}</p>}
      >
        <ul role="list" class="place-tills" aria-label={t('place.tills')}>
          <For each={props.tills}>
            {(till) => (
              <li aria-label={till.name}>
                <span class="place-till-name">{till.name}</span>
                <Badge tone={till.online ? 'success' : 'neutral'}>
                  {t(till.online ? 'sync.online' : 'sync.offline')}
                </Badge>
                <Show
                  when={asked() === till.id}
                  fallback={
                    <>
                      <span class="status-quiet place-till-since">
                        {t('place.tills.since', { date: format.dateTime(till.paired_at) })}
                      </span>
                      <Button
                        kind="quiet"
                        label={t('place.forget.ask', { name: till.name })}
                        onClick={() => setAsked(till.id)}
                      >
                        {t('place.forget')}
                      </Button>
                    </>
                  }
                >
                  <span class="place-till-since">{t('place.forget.text')}</span>
                  <Button kind="danger" onClick={() => void forget(till.id)}>
                    {t('place.forget.now', { name: till.name })}
                  </Button>
                  <Button
                    kind="quiet"
                    ref={(button) => queueMicrotask(() => button.focus())}
                    onClick={() => setAsked(undefined)}
                  >
                    {t('place.forget.keep')}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
