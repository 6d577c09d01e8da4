import { Badge, Button } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';
import type { Person } from './person.ts';

interface PersonLineProps {
  readonly person: Person;
  readonly onChange: () => void;
  readonly onPin: () => void;
  readonly onDeactivate: () => void;
  readonly onReactivate: () => void;
}

/** One person and what can be done about them. Ending it says what it does before it does it. */
export function PersonLine(props: PersonLineProps): JSX.Element {
  const [asked, setAsked] = createSignal(false);
  const name = () => props.person.name;
  return (
    <li class="people-line" aria-label={name()} data-inactive={props.person.active ? undefined : ''}>
      <span class="people-name">{name()}</span>
      <Badge tone={props.person.role === 'owner' ? 'accent' : 'neutral'}>
        {t(`role.${props.person.role}`)}
      </Badge>
      <Show when={!props.person.active}>
        <Badge tone="warning">{t('people.inactive')}</Badge>
      </Show>
      <span class="people-space" />
      <Show
        when={!asked()}
        fallback={
          <>
            <span class="people-asked">{t('people.deactivateText')}</span>
            <Button
              kind="danger"
              onClick={() => {
                setAsked(false);
                props.onDeactivate();
              }}
            >
              {t('people.deactivateNow', { name: name() })}
            </Button>
            <Button
              kind="quiet"
              ref={(button) => queueMicrotask(() => button.focus())}
              onClick={() => setAsked(false)}
            >
              {t('people.keep')}
            </Button>
          </>
        }
      >
        <Show
          when={props.person.active}
          fallback={
            <Button
              kind="quiet"
              label={t('people.reactivateOf', { name: name() })}
              onClick={() => props.onReactivate()}
            >
              {t('people.reactivate')}
            </Button>
          }
        >
          <Button
            kind="quiet"
            label={t('people.changeOf', { name: name() })}
            onClick={() => props.onChange()}
          >
            {t('people.change')}
          </Button>
          <Button kind="quiet" label={t('people.newPinFor', { name: name() })} onClick={() => props.onPin()}>
            {t('people.newPin')}
          </Button>
          <Button
            kind="quiet"
            label={t('people.deactivateOf', { name: name() })}
            onClick={() => setAsked(true)}
          >
            {t('people.deactivate')}
          </Button>
        </Show>
      </Show>
    </li>
  );
}
