import { definePluginConfig } from '@counterpart/sdk/build';

export default definePluginConfig();
