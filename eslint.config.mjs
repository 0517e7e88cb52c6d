import { readdirSync } from 'node:fs';
import docusaurus from '@docusaurus/eslint-plugin';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports run one way; each row lists what a folder must never import. */
const forbidden = [
  {
    target: './src/model',
    from: [
      './src/checklists',
      './src/calculators',
      './src/stages',
      './src/glossary',
      './src/exercises',
      './src/components',
      './src/hooks',
      './src/plugins',
      './src/cli',
      './src/measure',
    ],
    message: 'The model is the ground: it imports nothing of the project.',
  },
  {
    target: './src/calculators',
    from: ['./src/stages', './src/components', './src/hooks', './src/plugins', './src/cli'],
    message: 'Calculators are React-free and rest on the model alone.',
  },
  {
    target: './src/stages',
    from: ['./src/calculators', './src/components', './src/hooks', './src/plugins', './src/cli'],
    message: 'Stage data rests on the model alone.',
  },
  {
    target: ['./src/exercises', './src/onboarding'],
    from: ['./src/components', './src/hooks', './src/plugins', './src/cli', './src/theme', './src/pages'],
    message: 'Exercises and paths are data; they load nothing of the site.',
  },
  {
    target: './src/quoting/quote.ts',
    from: ['./src', './playbooks'],
    message: 'Quoting is used everywhere and rests on nothing.',
  },
  {
    target: ['./src/glossary', './src/checklists'],
    from: [
      './src/calculators',
      './src/stages',
      './src/components',
      './src/hooks',
      './src/plugins',
      './src/cli',
      './playbooks',
    ],
    message: 'Terms and lists rest on nothing but the model.',
  },
  {
    target: './playbooks',
    from: ['./src/components', './src/hooks', './src/plugins', './src/cli', './src/theme', './src/pages'],
    message: 'Playbooks are data: they rest on the model, and their drills on the bench.',
  },
  {
    target: ['./src/drills', './src/measure', './src/plugins', './src/cli'],
    from: ['./src/components', './src/hooks', './src/theme', './src/pages'],
    message: 'Drills, measurements, plugins and the terminal never load the site.',
  },
  {
    target: './src/components',
    from: ['./src/drills', './src/plugins', './src/cli', './src/pages', './src/theme'],
  },
];

/** No calculator imports another: each may import the kit and its own folder only. */
const slugs = readdirSync('src/calculators', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map((entry) => entry.name);
const calculatorsApart = slugs.map((slug) => ({
  target: `./src/calculators/${slug}`,
  from: './src/calculators',
  except: ['./kit', `./${slug}`],
  message: 'No calculator imports another; what they share belongs in the model or the kit.',
}));

export default tseslint.config(
  { ignores: ['build', '.docusaurus', 'node_modules', 'docs/reference', 'test-results'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  reactHooks.configs.flat['recommended-latest'],
  jsxA11y.flatConfigs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { '@docusaurus': docusaurus, 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] })],
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...forbidden, ...calculatorsApart] }],
      'import-x/no-cycle': 'error',
      '@docusaurus/no-html-links': 'error',
      // Index access is checked by the compiler (noUncheckedIndexedAccess); the assertion says "in bounds by construction".
      '@typescript-eslint/no-non-null-assertion': 'off',
      // A part that scrolls must be reachable by keyboard (WCAG 2.1.1).
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region', 'tabpanel'], tags: [] }],
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/cli/**', 'src/plugins/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Randomness is a parameter.' },
      ],
    },
  },
);
