import { createClient, identityContract, isRefusal, type Shop, toFaultData } from '@counterpart/sdk';
import { Button, Notice, NumberPad, TextField } from '@counterpart/sdk/view';
import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import { follow } from '../session/follow.ts';
import type { HostState } from '../session/host-state.ts';
import { t } from '../text/t.ts';
import { FrontPage } from './front-page.tsx';

export interface SignInProps {
  readonly host: HostState;
  readonly shop: Shop;
}

const LONGEST_PIN = 12;

/** Who works at this till now. A PIN says it. */
export function SignIn(props: SignInProps): JSX.Element {
  const [pin, setPin] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const people = follow(props.host.session, () =>
    createClient(identityContract, props.host.session.call).signInScreen(),
  );
  let field: HTMLInputElement | undefined;
  const trouble = () => {
    if (props.host.connection() !== 'connected') return t('connection.lost');
    const away = props.host.keeperAway();
    return away?.sentence;
  };
  // What was said while nobody could answer does not outlast it.
  createEffect(on(trouble, (now) => now ?? setError(undefined), { defer: true }));

  const enter = (text: string) => {
    setPin(text.replaceAll(/\D/g, '').slice(0, LONGEST_PIN));
    setError(undefined);
  };
  const signIn = async () => {
    if (busy()) return;
    if (pin() === '') {
      setError(t('signIn.first'));
      return field?.focus();
    }
    setBusy(true);
    try {
      const reply = await props.host.session.signIn(pin());
      setPin('');
      if (isRefusal(reply)) setError(reply.message);
    } catch (fault) {
      // Nobody looked at the PIN: it stays for the next try.
      setError(trouble() === undefined ? toFaultData(fault).message : t('away.signIn'));
    } finally {
      setBusy(false);
      field?.focus();
    }
  };
  return (
    <FrontPage eyebrow={props.shop.name} title={t('signIn.title')}>
      <Show when={trouble()}>
        {(text) => (
          <div class="front-trouble">
            <Notice tone="warning">{text()}</Notice>
          </div>
        )}
      </Show>
      <form
        class="sign-in"
        onSubmit={(event) => {
          event.preventDefault();
          void signIn();
        }}
      >
        <TextField
          label={t('signIn.pin')}
          class="pin-field"
          value={pin()}
          onChange={enter}
          error={error()}
          inputMode="numeric"
          maxLength={LONGEST_PIN}
          autofocus
          ref={(input) => (field = input)}
        />
        <NumberPad label={t('signIn.pad')} value={pin()} onChange={enter} maxLength={LONGEST_PIN} />
        <Button kind="primary" size="large" type="submit" wide busy={busy()}>
          {t('signIn.button')}
        </Button>
      </form>
      <Show when={props.shop.demo && people.value()}>
        <p class="front-note">{t('signIn.demo')}</p>
        <ul role="list" class="demo-people">
          <For each={people.value()?.filter((person) => person.pin !== null)}>
            {(person) => (
              <li>
                <button type="button" class="demo-person" onClick={() => enter(person.pin ?? '')}>
                  <span class="demo-name">{person.name}</span>
                  <span class="status-quiet">{t(`role.${person.role}`)}</span>
                  <span class="demo-pin cp-figures">{person.pin}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </FrontPage>
  );
}
