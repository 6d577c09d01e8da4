import { field, operation, query, v } from '@counterpart/sdk';
import { MAX_PICTURES, PictureSchema } from '../picture.ts';

export const picturesMethods = {
  productPictures: query({
    scope: 'shop',
    permission: 'inventory.view',
    description:
      'The pictures of a product in order; the first is the one that lists and the sell screen show.',
    input: v.object({ product: field.id() }),
    output: v.array(PictureSchema),
  }),
  addPicture: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Adds a picture after the others, from a file that was sent through files/v1.',
    input: v.object({ product: field.id(), upload: field.id() }),
    output: PictureSchema,
    refusals: [
      'unknown-product',
      'too-many-pictures',
      'empty-file',
      'not-a-picture',
      'unsupported-picture',
      'picture-too-large',
      'picture-damaged',
      'upload-lost',
      'file-gone',
    ],
  }),
  orderPictures: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Puts all the pictures of a product into this order.',
    input: v.object({
      product: field.id(),
      pictures: v.pipe(v.array(field.id()), v.maxLength(MAX_PICTURES)),
    }),
    output: v.array(PictureSchema),
    refusals: ['pictures-changed'],
  }),
  removePicture: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Takes a picture off its product; for a day it can be put back.',
    input: v.object({ picture: field.id() }),
    output: v.object({ id: field.id(), product: field.id(), position: v.number() }),
    refusals: ['unknown-picture'],
  }),
  restorePicture: operation({
    scope: 'shop',
    permission: 'inventory.edit',
    description: 'Puts a picture back that was removed, to this place in the order.',
    input: v.object({
      picture: field.id(),
      position: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    }),
    output: PictureSchema,
    refusals: ['unknown-picture', 'too-many-pictures'],
  }),
};
