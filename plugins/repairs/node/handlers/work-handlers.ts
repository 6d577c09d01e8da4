import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { depositsMethods } from '../../api/contract/deposits-methods.ts';
import type { workMethods } from '../../api/contract/work-methods.ts';
import { Deposits } from '../deposits/ask-deposit.ts';
import { Estimates } from '../estimates/estimates.ts';
import { EditLabour } from '../labour/edit-labour.ts';
import { EditParts } from '../parts/edit-parts.ts';

export class WorkHandlers {
  constructor(
    @inject(EditParts) private readonly parts: EditParts,
    @inject(EditLabour) private readonly labour: EditLabour,
    @inject(Estimates) private readonly estimates: Estimates,
    @inject(Deposits) private readonly deposits: Deposits,
  ) {}

  all(): Handlers<typeof workMethods & typeof depositsMethods> {
    return {
      findParts: (input) => this.parts.find(input),
      addPart: (input, context) => this.parts.add(input, context),
      changePart: (input, context) => this.parts.change(input, context),
      usePart: (input, context) => this.parts.use(input, context),
      returnPart: (input, context) => this.parts.take(input, 'used', 'returned', context),
      removePart: (input, context) => this.parts.take(input, 'reserved', 'removed', context),
      saveLabour: (input, context) => this.labour.save(input, context),
      removeLabour: (input, context) => this.labour.remove(input, context),
      makeEstimate: (input, context) => this.estimates.make(input, context),
      decideEstimate: (input, context) => this.estimates.decide(input, context),
      askDeposit: (input, context) => this.deposits.ask(input, context),
      withdrawDeposit: (input, context) => this.deposits.withdraw(input, context),
      heldDeposits: (input) => this.deposits.held(input),
      depositsToUse: (input) => this.deposits.toUse(input),
    };
  }
}
