import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { paperMethods } from '../../api/contract/paper-methods.ts';
import type { setupMethods } from '../../api/contract/setup-methods.ts';
import { StateGraphs } from '../graph/save-graph.ts';
import { Papers } from '../paper/papers.ts';
import { Checklists } from '../setup/checklists.ts';
import { Messages } from '../setup/messages.ts';

export class SetupHandlers {
  constructor(
    @inject(StateGraphs) private readonly graphs: StateGraphs,
    @inject(Checklists) private readonly checklists: Checklists,
    @inject(Messages) private readonly messages: Messages,
    @inject(Papers) private readonly papers: Papers,
  ) {}

  all(): Handlers<typeof setupMethods & typeof paperMethods> {
    return {
      stateGraph: () => this.graphs.read(),
      saveStateGraph: (input, context) => this.graphs.save(input, context),
      checklists: () => this.checklists.all(),
      saveChecklist: (input, context) => this.checklists.save(input, context),
      messageTemplates: () => this.messages.all(),
      saveMessageTemplate: (input, context) => this.messages.save(input, context),
      removeMessageTemplate: (input, context) => this.messages.remove(input, context),
      messageDraft: (input) => this.messages.draft(input),
      paper: (input) => this.papers.compose(input),
      printPaper: (input, context) => this.papers.print(input, context),
    };
  }
}
