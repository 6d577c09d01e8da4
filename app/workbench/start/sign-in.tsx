import {
  createClient,
  identityContract,
  isRefusal,
  type Session,
  type Shop,
  toFaultData,
} from '@counterpart/sdk';
import { Button, NumberPad, TextField } from '@counterpart/sdk/view';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { follow } from '../session/follow.ts';
import { t } from '../text/t.ts';
import { FrontPage } from './front-page.tsx';

export interface SignInProps {
  readonly session: Session;
  readonly shop: Shop;
}

const LONGEST_PIN = 12;

/** Who works at this till now. A PIN says it. */
export function SignIn(props: SignInProps): JSX.Element {
  const [pin, setPin] = createSignal('');
  const [error, setError] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const people = follow(props.session, () =>
    createClient(identityContract, props.session.call).signInScreen(),
  );
  let field: HTMLInputElement | undefined;

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
      const reply = await props.session.signIn(pin());
      if (isRefusal(reply)) setError(reply.message);
    } catch (fault) {
      setError(toFaultData(fault).message);
    } finally {
      setBusy(false);
      setPin('');
      field?.focus();
    }
  };
  return (
    <FrontPage eyebrow={props.shop.name} title={t('signIn.title')}>
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
      <Show when={props.shop.demo}>
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
