import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { picturesMethods } from '../../api/contract/pictures-methods.ts';
import { AddPicture } from '../pictures/add-picture.ts';
import { ArrangePictures } from '../pictures/arrange-pictures.ts';
import { readPictures } from '../pictures/read-pictures.ts';

export class PicturesHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(AddPicture) private readonly add: AddPicture,
    @inject(ArrangePictures) private readonly arrange: ArrangePictures,
  ) {}

  all(): Handlers<typeof picturesMethods> {
    return {
      productPictures: ({ product }) => readPictures(this.database, product),
      addPicture: (input, context) => this.add.execute(input, context),
      orderPictures: ({ product, pictures }, context) => this.arrange.order(product, pictures, context),
      removePicture: ({ picture }, context) => this.arrange.remove(picture, context),
      restorePicture: ({ picture, position }, context) => this.arrange.restore(picture, position, context),
    };
  }
}
