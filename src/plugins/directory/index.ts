import type { AllContent, LoadContext, Plugin } from '@docusaurus/types';
import { directoryOf, type KnownPage } from '../../content/directory';

/** A doc, or the metadata of a blog post. */
interface ReadPage extends Omit<KnownPage, 'path'> {
  readonly permalink: string;
}

interface Docs {
  readonly loadedVersions: readonly { readonly docs: readonly ReadPage[] }[];
}

interface Blog {
  readonly blogPosts: readonly { readonly metadata: ReadPage }[];
}

/**
 * Docusaurus plugin: lists the site's pages from what Docusaurus has read of them, into a JSON that only the page which
 * shows the list loads, as `@generated/directory/default/entries.json`.
 */
export default function directoryPlugin({ baseUrl }: LoadContext): Plugin {
  return {
    name: 'directory',
    async allContentLoaded({ allContent, actions }) {
      const entries = directoryOf(knownPages(allContent, baseUrl));
      await actions.createData('entries.json', JSON.stringify(entries));
    },
  };
}

function knownPages(allContent: AllContent, baseUrl: string): KnownPage[] {
  const docs = allContent['docusaurus-plugin-content-docs']!.default as Docs;
  const blog = allContent['docusaurus-plugin-content-blog']!.default as Blog;
  return [
    ...docs.loadedVersions.flatMap((version) => version.docs),
    ...blog.blogPosts.map((post) => post.metadata),
  ].map(({ permalink, title, description, frontMatter }) => ({
    // The page of a folder has a slash at the end.
    path: `/${permalink.slice(baseUrl.length)}`.replace(/\/$/, ''),
    title,
    description,
    frontMatter,
  }));
}
