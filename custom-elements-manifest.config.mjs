export default {
  globs: ['src/**/*-element.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [pointToModules()],
};

/** The package holds the built modules, not the sources. */
function pointToModules() {
  return {
    name: 'point-to-modules',
    packageLinkPhase({customElementsManifest}) {
      const text = JSON.stringify(customElementsManifest);
      const built = JSON.parse(text.replace(/"\/?src\/([^"]+)\.[jt]s"/g, '"dist/$1.js"'));
      Object.assign(customElementsManifest, built);
    },
  };
}
