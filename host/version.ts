import packageJson from './package.json' with { type: 'json' };

/** The version of the product; manifests name the ones they are made for. */
export const HOST_VERSION: string = packageJson.version;
