import {
  createClient,
  type FaultData,
  type Module,
  modulesContract,
  type Place,
  placeContract,
  type Session,
  type SessionState,
  settingsContract,
  type Shop,
  shopContract,
  type SignIn,
  type Welcome,
} from '@counterpart/sdk';
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { follow } from './follow.ts';
import { type KeeperAway, keeperAway } from './keeper-away.ts';
import { createMoving, type Moving } from './moving.ts';
import { resumeSecret } from './resume-secret.ts';

/** What the window knows of its host, as signals. */
export interface HostState {
  readonly session: Session;
  readonly connection: Accessor<SessionState>;
  readonly fault: Accessor<FaultData | undefined>;
  readonly welcome: Accessor<Welcome | undefined>;
  readonly signIn: Accessor<SignIn | null>;
  readonly shop: Accessor<Shop | undefined>;
  /** Why the shop is not known, while it is not. */
  readonly shopFault: Accessor<FaultData | undefined>;
  /** Where the shop lives. */
  readonly place: Accessor<Place | undefined>;
  readonly placeFault: Accessor<FaultData | undefined>;
  readonly keeperAway: Accessor<KeeperAway | undefined>;
  readonly moving: Moving;
  readonly modules: Accessor<readonly Module[]>;
  readonly settings: Accessor<Readonly<Record<string, boolean | number | string>>>;
}

export function createHostState(session: Session): HostState {
  const [connection, setConnection] = createSignal(session.state);
  const [welcome, setWelcome] = createSignal(session.welcome);
  const [fault, setFault] = createSignal(session.fault);
  const [signIn, setSignIn] = createSignal(session.signedIn);
  const state = session.onState((next) => {
    setWelcome(session.welcome);
    setFault(session.fault);
    setConnection(next);
  });
  const signIns = session.onSignIn((next) => {
    resumeSecret.write(next?.resume);
    setSignIn(next);
  });
  onCleanup(() => {
    state.dispose();
    signIns.dispose();
  });
  const shop = follow(session, () => createClient(shopContract, session.call).get(), 'shop');
  const modules = follow(session, () => createClient(modulesContract, session.call).list(), 'modules');
  const settings = follow(session, () => createClient(settingsContract, session.call).all(), 'shop');
  const where = () => createClient(placeContract, session.call).current();
  const place = follow(session, where);
  const away = createMemo(() => keeperAway(place.value()));
  // What could not be answered without the books is asked again as soon as they are back.
  const unanswered = () => [shop, modules, settings].filter((each) => each.fault());
  createEffect(on(away, (now) => now ?? unanswered().forEach((each) => each.again()), { defer: true }));
  return {
    session,
    connection,
    welcome,
    fault,
    signIn,
    shop: shop.value,
    shopFault: shop.fault,
    place: place.value,
    placeFault: place.fault,
    keeperAway: away,
    moving: createMoving({ connection, place: place.value, ask: async () => where() }),
    modules: () => modules.value() ?? [],
    settings: () => settings.value() ?? {},
  };
}
