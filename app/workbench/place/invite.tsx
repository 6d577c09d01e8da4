import { createClient, isRefusal, tillsContract, toFaultData } from '@counterpart/sdk';
import { Button, Notice } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, Match, onCleanup, Show, Switch } from 'solid-js';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { groupCode } from './place-words.ts';

export interface InviteProps {
  readonly host: HostState;
  /** The tills that are in. */
  readonly tills: readonly { readonly id: string; readonly name: string }[];
}

interface Invitation {
  readonly code: string;
  readonly expires_at: number;
  /** Who was in before. */
  readonly known: ReadonlySet<string>;
}

/** The one-time code that lets one more till in, for as long as it holds. */
export function Invite(props: InviteProps): JSX.Element {
  const [invitation, setInvitation] = createSignal<Invitation>();
  const [trouble, setTrouble] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const [now, setNow] = createSignal(Date.now());
  createEffect(() => {
    if (!invitation()) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    onCleanup(() => clearInterval(timer));
  });
  const minutes = () => Math.ceil(((invitation()?.expires_at ?? 0) - now()) / 60_000);
  const newcomer = () => {
    const made = invitation();
    return made && props.tills.find(({ id }) => !made.known.has(id));
  };
  const stands = () => invitation() !== undefined && !newcomer() && minutes() > 0;
  const invite = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const made = await createClient(tillsContract, props.host.session.call).invite({});
      if (isRefusal(made)) return setTrouble(made.message);
      setNow(Date.now());
      setInvitation({ ...made, known: new Set(props.tills.map(({ id }) => id)) });
    } catch (error) {
      setTrouble(toFaultData(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="place-invite">
      <Switch>
        <Match when={newcomer()}>
          {(till) => <Notice tone="success">{t('place.invite.joined', { name: till().name })}</Notice>}
        </Match>
        <Match when={invitation() && minutes() <= 0}>
          <Notice tone="warning">{t('place.invite.expired')}</Notice>
        </Match>
        <Match when={invitation()}>
          {(made) => (
            <div class="place-code" role="status">
              <p class="place-code-label">{t('place.invite.label')}</p>
              <p class="place-code-value">
                <output aria-label={t('place.code')}>{groupCode(made().code)}</output>
              </p>
              <p class="cp-figures">
                {t(minutes() === 1 ? 'place.invite.lastMinute' : 'place.invite.minutes', {
                  minutes: minutes(),
                })}
              </p>
              <p class="status-quiet">{t('place.invite.how')}</p>
            </div>
          )}
        </Match>
      </Switch>
      <Show when={trouble()}>{(text) => <Notice tone="danger">{text()}</Notice>}</Show>
      <Button
        kind={stands() ? 'secondary' : 'primary'}
        size={stands() ? 'normal' : 'large'}
        icon={stands() ? 'refresh' : 'plus'}
        busy={busy()}
        onClick={() => void invite()}
      >
        {t(invitation() && !newcomer() ? 'place.invite.again' : 'place.invite')}
      </Button>
    </div>
  );
}
