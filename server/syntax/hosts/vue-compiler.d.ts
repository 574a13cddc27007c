/**
 * Vue's parser as it is built for bundlers: 60 KB, where the build for Node carries Babel's parser with it (600 KB) for
 * expressions that TypeScript reads here.
 */
declare module '@vue/compiler-core/dist/compiler-core.esm-bundler.js' {
  export * from '@vue/compiler-core';
}
