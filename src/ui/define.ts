/** Our elements carry it; a page with two versions of Pana is warned. */
export const version = '0.1.0';

interface Versioned {
  panaVersion?: string;
}

/**
 * Registers a tag once. The same version again is silent, another version warns once and names both: the first one
 * stays, since a tag cannot be redefined.
 *
 * @param registry another than the page's own, for scoped registries
 */
export function define(tag: string, constructor: CustomElementConstructor, registry = customElements): void {
  const known = registry.get(tag) as Versioned | undefined;
  if (!known) {
    Object.defineProperty(constructor, 'panaVersion', {value: version});
    registry.define(tag, constructor);
  } else if (known.panaVersion !== version) {
    console.warn(
      `<${tag}> is already defined by ${known.panaVersion ?? 'another library'}; Pana ${version} stands back.`,
    );
  }
}
