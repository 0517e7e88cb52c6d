import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { remarkBacklinks } from './src/plugins/backlinks/remarkBacklinks';
import { withListing } from './src/content/listing';
import { remarkDiagrams } from './src/plugins/diagrams/remarkDiagrams';
import { sidebarItems } from './src/plugins/sidebar/sidebarItems';
import { rehypeGlossary } from './src/plugins/glossary/rehypeGlossary';
import { rehypeScrollers } from './src/plugins/scrollers/rehypeScrollers';
import { algoliaSite } from './src/plugins/search/algolia';
import { codeTheme } from './src/theme/codeTheme';
import team from './team';

const content = {
  // Diagrams are drawn before Docusaurus hands mermaid fences to its client renderer.
  beforeDefaultRemarkPlugins: [remarkDiagrams, remarkBacklinks],
  remarkPlugins: [remarkMath],
  // MathML needs neither a stylesheet nor fonts, and screen readers speak it.
  rehypePlugins: [
    [rehypeKatex, { output: 'mathml' }] as [typeof rehypeKatex, object],
    rehypeScrollers,
    rehypeGlossary,
  ],
};

/** Where a page is edited, if the team has named its repository. */
const editUrl = (path: string) => team.site.repository && `${team.site.repository}/edit/main/${path}`;

const preset: Preset.Options = {
  docs: {
    ...content,
    routeBasePath: '/',
    sidebarPath: './sidebars.ts',
    sidebarItemsGenerator: sidebarItems,
    editUrl: ({ docPath }) =>
      /^(reference|runbooks|proof|people\/exercises|people\/onboarding)\//.test(docPath)
        ? undefined
        : editUrl(`docs/${docPath}`),
  },
  blog: {
    ...content,
    editUrl: ({ blogPath }) => editUrl(`blog/${blogPath}`),
    blogTitle: 'Notes',
    blogDescription: 'What the models and the drills taught us',
    blogSidebarTitle: 'Notes',
    onInlineAuthors: 'throw',
    onInlineTags: 'throw',
    onUntruncatedBlogPosts: 'throw',
  },
  pages: { ...content },
  theme: { customCss: './src/css/custom.css' },
};

/** One reference page per file of the model, because a file is one concept. */
const typedoc = {
  entryPoints: ['src/model'],
  entryPointStrategy: 'expand',
  exclude: ['**/*.test.ts'],
  tsconfig: 'tsconfig.json',
  // Types are checked by `npm run check`; a half-typed line must not take `npm start` down.
  skipErrorChecking: true,
  out: 'docs/reference',
  router: 'module',
  readme: 'none',
  entryFileName: 'index',
  sort: ['source-order'],
  groupOrder: ['Functions', 'Variables', 'Classes', '*'],
  tableColumnSettings: { hideSources: true, hideModifiers: true },
  excludeInternal: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  sidebar: { autoConfiguration: false },
  // A clone may have no remote to guess the links from.
  disableGit: true,
  ...(team.site.repository
    ? { sourceLinkTemplate: `${team.site.repository}/blob/main/{path}#L{line}` }
    : { disableSources: true }),
};

const algolia = algoliaSite(process.env);

const config: Config = {
  title: team.name,
  tagline: 'The handbook that runs the numbers',
  favicon: 'img/favicon.svg',
  url: team.site.url,
  baseUrl: team.site.baseUrl,
  trailingSlash: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: {
    mermaid: true,
    // `.md` is plain Markdown (the generated reference), `.mdx` may hold components.
    format: 'detect',
    parseFrontMatter: async (file) => {
      const parsed = await file.defaultParseFrontMatter(file);
      return { ...parsed, frontMatter: withListing(parsed.frontMatter) };
    },
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  future: { v4: true, faster: true },
  i18n: { defaultLocale: 'en', locales: ['en'] },
  presets: [['classic', preset]],
  themes: ['@docusaurus/theme-mermaid'],
  plugins: [
    './src/plugins/runbooks/index.ts',
    './src/plugins/proof/index.ts',
    './src/plugins/exercises/index.ts',
    './src/plugins/onboarding/index.ts',
    './src/plugins/exports/index.ts',
    './src/plugins/directory/index.ts',
    './src/plugins/diagrams/index.ts',
    './src/plugins/backlinks/index.ts',
    './src/plugins/search/index.ts',
    ['docusaurus-plugin-typedoc', typedoc],
  ],
  // What pages show of the team, without the checks of team.ts in the browser.
  customFields: { chat: team.chat, escalation: team.escalation },
  themeConfig: {
    image: 'img/social-card.png',
    metadata: [{ name: 'theme-color', content: '#0b2a40' }],
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: true, autoCollapseCategories: true } },
    navbar: {
      title: team.name,
      logo: { alt: '', src: 'img/mark.svg', srcDark: 'img/mark-dark.svg', width: 28, height: 28 },
      hideOnScroll: false,
      items: [
        { type: 'docSidebar', sidebarId: 'handbook', label: 'Handbook', position: 'left' },
        { type: 'docSidebar', sidebarId: 'runbooks', label: 'Runbooks', position: 'left' },
        { type: 'docSidebar', sidebarId: 'calculators', label: 'Calculators', position: 'left' },
        { type: 'docSidebar', sidebarId: 'people', label: 'People', position: 'left' },
        { to: '/blog', label: 'Notes', position: 'left' },
        { type: 'custom-yourNumbers', position: 'right' },
      ],
    },
    ...(algolia && { algolia: { ...algolia, contextualSearch: false, searchPagePath: false } }),
    footer: {
      links: [
        { label: 'Handbook', to: '/stages' },
        { label: 'Runbooks', to: '/runbooks' },
        { label: 'Calculators', to: '/calculators' },
        { label: 'People', to: '/people' },
        { label: 'Model reference', to: '/reference' },
        { label: 'Glossary', to: '/glossary' },
        { label: 'What is where', to: '/what-is-where' },
        { label: 'Notes', to: '/blog' },
        ...(team.site.repository ? [{ label: 'Source', href: team.site.repository }] : []),
      ],
      copyright: 'Static files, no tracking. Your numbers stay in your browser.',
    },
    prism: {
      theme: codeTheme,
      darkTheme: codeTheme,
      additionalLanguages: ['bash', 'sql', 'promql'],
    },
  } satisfies Preset.ThemeConfig,
};

export default config;
