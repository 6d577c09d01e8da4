import type { DisposableStore, Manifest } from '@counterpart/sdk';
import { type AuditLog, type Contracts, type Invariants, type Points, Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { Audit } from '../audit/audit.ts';
import { PluginAudit } from '../audit/plugin-audit.ts';
import { Caller } from '../contracts/caller.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { PluginContracts } from '../contracts/plugin-contracts.ts';
import { InvariantRegistry } from '../invariants/invariant-registry.ts';
import { PluginInvariants } from '../invariants/plugin-invariants.ts';
import { PluginPoints } from '../points/plugin-points.ts';
import { PointRegistry } from '../points/point-registry.ts';
import type { Participants } from '../points/ready-participants.ts';

/** Makes what a plugin offers to others and takes from them, in its own name. */
@injectable()
export class MeetingPlaces {
  readonly #contracts: ContractRegistry;
  readonly #caller: Caller;
  readonly #points: PointRegistry;
  readonly #invariants: InvariantRegistry;
  readonly #audit: Audit;
  readonly #till: Till;

  constructor(
    @inject(ContractRegistry) contracts: ContractRegistry,
    @inject(Caller) caller: Caller,
    @inject(PointRegistry) points: PointRegistry,
    @inject(InvariantRegistry) invariants: InvariantRegistry,
    @inject(Audit) audit: Audit,
    @inject(Till) till: Till,
  ) {
    this.#contracts = contracts;
    this.#caller = caller;
    this.#points = points;
    this.#invariants = invariants;
    this.#audit = audit;
    this.#till = till;
  }

  contractsFor(manifest: Manifest, subscriptions: DisposableStore): Contracts {
    return new PluginContracts(manifest, subscriptions, {
      registry: this.#contracts,
      caller: this.#caller,
      till: this.#till,
    });
  }

  pointsFor(manifest: Manifest, subscriptions: DisposableStore, participants: Participants): Points {
    return new PluginPoints(manifest, subscriptions, { registry: this.#points, participants });
  }

  invariantsFor(manifest: Manifest, subscriptions: DisposableStore): Invariants {
    return new PluginInvariants(manifest, subscriptions, this.#invariants);
  }

  auditFor(manifest: Manifest): AuditLog {
    return new PluginAudit(manifest, this.#audit);
  }
}
