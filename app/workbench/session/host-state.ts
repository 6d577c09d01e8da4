import {
  createClient,
  type FaultData,
  type Module,
  modulesContract,
  type Session,
  type SessionState,
  settingsContract,
  type Shop,
  shopContract,
  type SignIn,
  type Welcome,
} from '@counterpart/sdk';
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { follow } from './follow.ts';
import { resumeSecret } from './resume-secret.ts';

/** What the window knows of its host, as signals. */
export interface HostState {
  readonly session: Session;
  readonly connection: Accessor<SessionState>;
  readonly fault: Accessor<FaultData | undefined>;
  readonly welcome: Accessor<Welcome | undefined>;
  readonly signIn: Accessor<SignIn | null>;
  readonly shop: Accessor<Shop | undefined>;
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
  return {
    session,
    connection,
    welcome,
    fault,
    signIn,
    shop: shop.value,
    modules: () => modules.value() ?? [],
    settings: () => settings.value() ?? {},
  };
}
