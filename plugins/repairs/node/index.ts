import { defineNode } from '@counterpart/sdk/node';

export default defineNode({
  activate() {},
});
