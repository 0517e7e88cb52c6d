import { createRequire } from 'node:module';

const nativeImport = createRequire(import.meta.url)('./nativeImport.cjs') as (
  specifier: string,
) => Promise<unknown>;

/**
 * Imports a module with Node's own loader.
 *
 * Docusaurus loads plugin code through jiti, which turns `import()` into `require()`; that fails for
 * a package whose exports have an `import` condition only (beautiful-mermaid).
 *
 * @param specifier package name or `file:` URL
 * @returns the module's namespace
 * @example const { parseMermaid } = await importNatively<typeof import('beautiful-mermaid')>('beautiful-mermaid');
 */
export async function importNatively<Namespace>(specifier: string): Promise<Namespace> {
  return (await nativeImport(specifier)) as Namespace;
}
