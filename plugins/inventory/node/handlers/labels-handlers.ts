import type { Handlers } from '@counterpart/sdk';
import { inject } from 'inversify';
import type { labelsMethods } from '../../api/contract/labels-methods.ts';
import { ComposeLabels } from '../labels/compose-labels.ts';
import { LabelFormats } from '../labels/label-formats.ts';

export class LabelsHandlers {
  constructor(
    @inject(ComposeLabels) private readonly compose: ComposeLabels,
    @inject(LabelFormats) private readonly formats: LabelFormats,
  ) {}

  all(): Handlers<typeof labelsMethods> {
    return {
      labelDocument: (input) => this.compose.execute(input),
      labelFormats: () => this.formats.list(),
      saveLabelFormat: (input, context) => this.formats.save(input, context),
      removeLabelFormat: ({ format }, context) => this.formats.remove(format, context),
    };
  }
}
